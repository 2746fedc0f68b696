import { allocate } from '../money/allocate.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Packaged } from './course.js';
import type { Award, Sale } from './events.js';
import { leadIn } from './package-lead.js';
import { sumOfParts } from './package-offers.js';
import type { PackagePart } from './rules.js';

/** The sale of a package as its bids stand; null without any. */
export function saleIn(parts: readonly PackagePart[], course: Packaged): Sale | null {
  const lead = leadIn(course);
  if (lead === null) return null;
  const { price, leader: winner } = lead;
  return { outcome: 'sold', price, winner, awards: awardsIn(parts, course) };
}

/**
 * What becomes of each part as the bids stand, in the order of the parts. Where the parts lead, each goes to its own
 * best bid, and one without a bid is left. Where the whole leads, its bidder has them all, and the price of each is its
 * own best bid and its share of what the whole brings beyond those, in proportion to the valuations.
 */
export function awardsIn(parts: readonly PackagePart[], course: Packaged): readonly Award[] {
  const { whole } = course;
  if (whole === null || leadIn(course)?.side !== 'whole') return ownAwards(parts, course);
  const excess = allocate(
    whole.amount - sumOfParts(course),
    parts.map(({ valuation }) => valuation),
  );
  return parts.map(({ id }, index) => ({
    part: id,
    paddle: whole.paddle,
    price: (course.parts[index]?.amount ?? 0n) + (excess[index] ?? 0n),
  }));
}

function ownAwards(parts: readonly PackagePart[], course: Packaged): readonly Award[] {
  return parts.map(({ id }, index) => {
    const best = course.parts[index] ?? null;
    return { part: id, paddle: best?.paddle ?? null, price: best?.amount ?? null };
  });
}

/** What each bidder who has anything pays in all, the most first, of equal ones whose part is listed first. */
export function totalsOf(awards: readonly Award[]): readonly { paddle: Paddle; amount: Minor }[] {
  const totals = new Map<Paddle, Minor>();
  for (const { paddle, price } of awards)
    if (paddle !== null) totals.set(paddle, (totals.get(paddle) ?? 0n) + (price ?? 0n));
  return [...totals]
    .map(([paddle, amount]) => ({ paddle, amount }))
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
}

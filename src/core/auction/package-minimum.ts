import type { Paddle } from '../kernel/ids.js';
import { MAX_MINOR, type Minor } from '../money/money.js';
import type { Best, Packaged } from './course.js';
import { stepAt } from './increment.js';
import { leadIn } from './package-lead.js';
import { bestOn, sumOfParts } from './package-offers.js';
import { type Target, WHOLE } from './targets.js';
import type { TermsOf } from './terms.js';

/** The least that may be bid on a target: its start price, then its best bid and one step. Its own bids alone decide. */
export function leastOn(terms: TermsOf<'package'>, course: Packaged, on: Target): Minor {
  const best = bestOn(terms, course, on);
  if (best === null) return startPriceOn(terms, on);
  return best.amount + stepAt(terms.rules.increment, best.amount);
}

/** What the next bid on a target is counted from. */
export function priceOn(terms: TermsOf<'package'>, course: Packaged, on: Target): Minor {
  return bestOn(terms, course, on)?.amount ?? startPriceOn(terms, on);
}

/** Whether a bid of this bidder on the target would only be against itself: it has the best one, on the side that leads. */
export function isOwnLead(
  terms: TermsOf<'package'>,
  course: Packaged,
  { on, paddle }: { readonly on: Target } & Pick<Best, 'paddle'>,
): boolean {
  if (bestOn(terms, course, on)?.paddle !== paddle) return false;
  return leadIn(course)?.side === (on === WHOLE ? 'whole' : 'parts');
}

/** The least that `paddle` (null: one who leads nowhere) may bid on a target, or null where it may bid nothing. */
export function leastFor(
  terms: TermsOf<'package'>,
  course: Packaged,
  { on, paddle }: { readonly on: Target; readonly paddle: Paddle | null },
): Minor | null {
  if (paddle !== null && isOwnLead(terms, course, { on, paddle })) return null;
  return withinBounds(leastOn(terms, course, on));
}

/**
 * The least bid on a target after which its side would lead: on the whole, more than the parts together; on a part, as
 * much as the parts then still lack to come up to the whole. Null where no amount is large enough.
 */
export function leastToLead(terms: TermsOf<'package'>, course: Packaged, on: Target): Minor | null {
  const least = leastOn(terms, course, on);
  const needed = on === WHOLE ? sumOfParts(course) + 1n : lackingOn(terms, course, on);
  if (needed <= least) return withinBounds(least);
  return withinBounds(onGrid(terms, { needed, price: priceOn(terms, course, on) }));
}

function lackingOn(terms: TermsOf<'package'>, course: Packaged, on: Target): Minor {
  const own = bestOn(terms, course, on)?.amount ?? 0n;
  return (course.whole?.amount ?? 0n) - (sumOfParts(course) - own);
}

interface Rungs {
  readonly needed: Minor;
  readonly price: Minor;
}

/** The first amount from `needed` up that may be bid. */
function onGrid({ rules }: TermsOf<'package'>, { needed, price }: Rungs): Minor {
  if (rules.stepMode === 'at-least') return needed;
  const step = stepAt(rules.increment, price);
  return price + ((needed - price + step - 1n) / step) * step;
}

function startPriceOn({ startPrice, rules }: TermsOf<'package'>, on: Target): Minor {
  return on === WHOLE
    ? startPrice
    : (rules.parts.find(({ id }) => id === on)?.startPrice ?? startPrice);
}

function withinBounds(amount: Minor): Minor | null {
  return amount > MAX_MINOR ? null : amount;
}

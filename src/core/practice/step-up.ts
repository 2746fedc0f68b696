import type { Target } from '../auction/targets.js';
import { WHOLE } from '../auction/targets.js';
import type { TargetView } from '../auction/view.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Intention, Strategy } from './strategy.js';

/** How far beyond the least a bidder goes: what it adds to the least that is allowed over a price (null: no bid yet). */
export type Stride = (price: Minor | null) => Minor;

interface Pace {
  readonly limit: Minor;
  readonly stride: Stride;
}

const NO_STRIDE: Stride = () => 0n;

/**
 * Raises the price whenever another one leads, up to `limit`: by the least that is allowed, or by a stride more where
 * that is still within the limit. On a package the price is that of everything that would be sold.
 */
export function stepUpTo(limit: Minor, stride: Stride = NO_STRIDE): Strategy {
  return ({ seen: { course, phase, leader, price, minimum }, paddle }) => {
    if (phase !== 'ascending') return null;
    if (course?.kind === 'package') return cheapestLead(course.targets, paddle, { limit, stride });
    if (leader === paddle || minimum === null || minimum > limit) return null;
    const further = minimum + stride(price);
    return { type: 'bid', amount: further <= limit ? further : minimum };
  };
}

interface Way {
  readonly on: Target;
  readonly amount: Minor;
  /** What the package would be sold at with this bid. */
  readonly price: Minor;
}

/** The bid on a package after which its bidder would have something of it, and what is sold would cost the least. */
function cheapestLead(
  targets: readonly TargetView[],
  paddle: Paddle,
  { limit, stride }: Pace,
): Intention | null {
  const isWholeAhead = sidesOf(targets).isWholeAhead;
  const hasSome = targets.some(
    ({ on, leader }) => leader === paddle && (on === WHOLE) === isWholeAhead,
  );
  if (hasSome) return null;
  const ways = targets.flatMap(({ on, price, leadsFrom }): readonly Way[] => {
    if (leadsFrom === null) return [];
    const [least, further] = [leadsFrom, leadsFrom + stride(price)].map((amount) => ({
      ...{ on, amount },
      price: priceWith(targets, on, amount),
    })) as [Way, Way];
    return [further.price <= limit ? further : least];
  });
  const [cheapest] = ways.sort((a, b) => (a.price < b.price ? -1 : Number(a.price > b.price)));
  if (cheapest === undefined || cheapest.price > limit) return null;
  return { type: 'bid', on: cheapest.on, amount: cheapest.amount };
}

function priceWith(targets: readonly TargetView[], on: Target, price: Minor): Minor {
  const { whole, parts } = sidesOf(
    targets.map((target) => (target.on === on ? { on, price } : target)),
  );
  return whole > parts ? whole : parts;
}

/** What the whole and the parts together come to; as the rules have it, equal amounts go to the parts. */
function sidesOf(targets: readonly Pick<TargetView, 'on' | 'price'>[]) {
  let [whole, parts] = [0n, 0n];
  for (const { on, price } of targets) {
    if (on === WHOLE) whole = price ?? 0n;
    else parts += price ?? 0n;
  }
  return { whole, parts, isWholeAhead: whole > parts };
}

import { invariant } from '../kernel/invariant.js';
import { shareOf } from '../money/basis-points.js';
import type { Minor } from '../money/money.js';
import { type Attempt, reserveOf } from './attempt.js';
import type { PriceBase, PricePolicy, PriceShare } from './route.js';

/** A bound of a start price, worked out, and the share that it comes from. */
export interface PriceBound extends PriceShare {
  readonly amount: Minor;
}

/** Where the start price of the next attempt must lie. */
export interface PriceBounds {
  /** Inclusive; the highest of all lower bounds. Null: none but nothing. */
  readonly least: PriceBound | null;
  /** Inclusive; the lowest of all upper bounds. */
  readonly most: PriceBound | null;
  /** Below this, and not below `least`, an approval of its own is needed. */
  readonly approvalBelow: PriceBound | null;
  /** What is proposed: within the bounds, and without an approval where there is such a price. */
  readonly usual: Minor;
  /** Whether what is proposed is a new reserve, so that the old one must not stay beside it. */
  readonly isReserveProposed: boolean;
}

const WHOLE = 10_000n;

/**
 * Works out the bounds of the next start price. A share of a price that is no whole number of minor units is rounded
 * into the bounds: up where it is the least, down where it is the most.
 */
export function priceBounds(policy: PricePolicy, attempts: readonly Attempt[]): PriceBounds {
  const baseOf = baseIn(attempts);
  const atLeast = (share: PriceShare): PriceBound => ({
    ...share,
    amount: (baseOf(share.of) * BigInt(share.bps) + WHOLE - 1n) / WHOLE,
  });
  const atMost = (share: PriceShare): PriceBound => ({
    ...share,
    amount: (baseOf(share.of) * BigInt(share.bps)) / WHOLE,
  });
  const least = extreme(policy.least.map(atLeast), (a, b) => a > b);
  const most = extreme(policy.most.map(atMost), (a, b) => a < b);
  const approvalBelow = policy.approvalBelow === null ? null : atLeast(policy.approvalBelow);
  const wished = shareOf(baseOf(policy.usual.of), policy.usual.bps);
  // A lot that is repeated keeps its reserve, hidden or not; its start price then need not reach what bounds that.
  const isReserveProposed = policy.usual.of === 'previous-reserve';
  const lifting = isReserveProposed || least?.of !== 'previous-reserve' ? least : null;
  const raised = [lifting, approvalBelow].reduce(
    (price, bound) => (bound !== null && bound.amount > price ? bound.amount : price),
    wished,
  );
  const usual = most !== null && most.amount < raised ? most.amount : raised;
  return { least, most, approvalBelow, usual, isReserveProposed };
}

/** Prices that shares are taken of: the last start price, the last reserve, and the last valuation or else the first start price. */
function baseIn(attempts: readonly Attempt[]): (of: PriceBase) => Minor {
  const [first] = attempts;
  const last = attempts.at(-1);
  invariant(first && last, 'the bounds of a price follow from an attempt before it');
  const valued = attempts.findLast(({ valuation }) => valuation !== null);
  const valuation = valued?.valuation ?? first.startPrice;
  const bases = {
    valuation,
    'previous-start': last.startPrice,
    'previous-reserve': reserveOf(last),
  };
  return (of) => bases[of];
}

function extreme(
  bounds: readonly PriceBound[],
  beats: (a: Minor, b: Minor) => boolean,
): PriceBound | null {
  return bounds.reduce<PriceBound | null>(
    (best, bound) => (best === null || beats(bound.amount, best.amount) ? bound : best),
    null,
  );
}

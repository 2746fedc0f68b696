import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { AuctionEvent } from './events.js';
import { awardsIn, totalsOf } from './package-awards.js';
import { packageOf, packageTerms } from './package-offers.js';
import type { AuctionState } from './state.js';

interface Placed {
  readonly paddle: Paddle;
  readonly amount: Minor;
}

/**
 * Everyone who has bid on a package. First those who would have any of it, by what they would pay in all; then the
 * others by the highest amount that they bid on anything, of equal ones the earlier.
 */
export function packageRanking(
  state: AuctionState,
  events: readonly AuctionEvent[],
): readonly Placed[] {
  const winners = totalsOf(awardsIn(packageTerms(state).rules.parts, packageOf(state)));
  const won = new Set(winners.map(({ paddle }) => paddle));
  const others = [...highestBids(events)].filter(([paddle]) => !won.has(paddle));
  return [...winners, ...others.map(([paddle, amount]) => ({ paddle, amount })).sort(higherFirst)];
}

/** The highest bid of each bidder, in the order in which they were made. */
function highestBids(events: readonly AuctionEvent[]): ReadonlyMap<Paddle, Minor> {
  const highest = new Map<Paddle, Minor>();
  for (const event of events) {
    if (event.type !== 'package-bid') continue;
    const { paddle, amount } = event;
    if ((highest.get(paddle) ?? 0n) >= amount) continue;
    highest.delete(paddle);
    highest.set(paddle, amount);
  }
  return highest;
}

/** The sort is stable: of equal amounts the earlier stays first. */
function higherFirst(a: Placed, b: Placed): number {
  if (a.amount === b.amount) return 0;
  return a.amount > b.amount ? -1 : 1;
}

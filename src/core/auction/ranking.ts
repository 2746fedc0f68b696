import { invariant } from '../kernel/invariant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { AuctionEvent, BidAccepted } from './events.js';
import { courseRanking } from './course-ranking.js';
import { evolve } from './evolve.js';
import { packageRanking } from './package-ranking.js';
import { outranks } from './rank.js';
import type { AuctionState } from './state.js';
import { hasRoom } from './terms.js';

/** A bidder's place in the result. */
export interface Placed {
  readonly paddle: Paddle;
  readonly amount: Minor;
}

interface Entry extends Placed {
  readonly rank: number | null;
}

/**
 * Everyone with an accepted bid, best first, as the format ranks them: sealed quotes by what they offered or scored,
 * turns by what each bidder stood at, a package by what it would cost, an open room and everything else by `roomRanking`.
 */
export function ranking(events: readonly AuctionEvent[]): readonly Placed[] {
  const [first] = events;
  if (first?.type === 'published' && !hasRoom(first.terms)) {
    const state = events.reduce<AuctionState | null>(evolve, null);
    if (state?.course?.kind === 'package') return packageRanking(state, events);
    const ranked = state && courseRanking(state);
    if (ranked) {
      const holders = holdersWhoTook(state, events);
      const others = ranked.filter((one) => holders.every(({ paddle }) => paddle !== one.paddle));
      return [...holders, ...others.map(({ paddle, amount }) => ({ paddle, amount }))];
    }
  }
  return roomRanking(events);
}

/**
 * The priority holders who declared at the opened price, on whom the lot fell first: they have no quote of that amount,
 * and may have none at all.
 */
function holdersWhoTook(
  { standing }: AuctionState,
  events: readonly AuctionEvent[],
): readonly Placed[] {
  const declared = events.flatMap((event) =>
    event.type === 'bid' && event.kind === 'match' ? [event.paddle] : [],
  );
  if (standing === null || declared.length === 0) return [];
  const { leader, price } = standing;
  const others = declared.filter((paddle) => paddle !== leader.paddle);
  return [leader.paddle, ...others].map((paddle) => ({ paddle, amount: price }));
}

/**
 * The ranking of an open room, and of rounds that each ask a price. The one who leads, or on whom the lot fell, stands first, at the price; the others follow by their
 * highest commitment, equal ones by priority where holders may equal, then the earlier. Nobody is shown above the
 * price: only a ceiling that a priority holder has set aside could be, and it stays its owner's secret.
 */
function roomRanking(events: readonly AuctionEvent[]): readonly Placed[] {
  const entries = new Map<Paddle, Entry>();
  const ranks = ranksIn(events);
  let last: BidAccepted | null = null;
  let first: Paddle | null = null;
  for (const event of events) {
    if (event.type === 'drawn') first = event.order[0] ?? null;
    if (event.type !== 'bid') continue;
    last = event;
    raise(entries, {
      paddle: event.paddle,
      amount: event.amount,
      rank: ranks.get(event.paddle) ?? null,
    });
  }
  if (last === null) return [];
  const { price } = last;
  const leader = first ?? last.leader;
  const others = [...entries.values()].filter(({ paddle }) => paddle !== leader).sort(bestFirst);
  return [
    { paddle: leader, amount: price },
    ...others.map(({ paddle, amount }) => ({ paddle, amount: amount < price ? amount : price })),
  ];
}

/** A commitment that was raised counts from when it was raised: the entry moves behind those of the same amount. */
function raise(entries: Map<Paddle, Entry>, entry: Entry): void {
  const before = entries.get(entry.paddle);
  if (before !== undefined && before.amount >= entry.amount) return;
  entries.delete(entry.paddle);
  entries.set(entry.paddle, entry);
}

/** The sort is stable: entries that are equal here keep the order in which they were made. */
function bestFirst(a: Entry, b: Entry): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  if (outranks(a.rank, b.rank)) return -1;
  return outranks(b.rank, a.rank) ? 1 : 0;
}

/** The ranks that count between equal amounts: none unless holders may equal a price in the room. */
function ranksIn(events: readonly AuctionEvent[]): ReadonlyMap<Paddle, number | null> {
  const [first] = events;
  if (first === undefined) return new Map();
  invariant(first.type === 'published', 'a record begins with the publication');
  if (first.terms.rules.priority.kind !== 'match') return new Map();
  return new Map(
    events.flatMap((event) =>
      event.type === 'enrolled' ? [[event.paddle, event.rank] as const] : [],
    ),
  );
}

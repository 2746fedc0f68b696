import { invariant } from '../kernel/invariant.js';
import { type Instant, later, plus } from '../kernel/instant.js';
import { type Answer, accepted, refused } from './answer.js';
import type { LotCommand, Ordered } from './commands.js';
import { openingTime } from './opening-time.js';
import { quoteOf, quotingOf } from './quotes.js';
import type { RefusalCode } from './refusals.js';
import { type AuctionState, bidderOf } from './state.js';

/** What the trading centre may order once a lot is published; an outage is made good in `outage.ts`. */
export type Order = Exclude<LotCommand, { readonly type: 'publish' | 'make-good-outage' }>;

/** Answers an order on a lot where everything due has happened. Orders act at the instant of decision. */
export function answerOrder(state: AuctionState, order: Order, decidedAt: Instant): Answer {
  if (order.type === 'tick') return accepted();
  if (state.result !== null)
    return refused(state.result.outcome === 'withdrawn' ? 'withdrawn' : 'closed');
  switch (order.type) {
    case 'enrol':
      return enrol(state, order);
    case 'confirm-deposit':
      return confirmDeposit(state, order);
    case 'leave':
      return leave(state, order);
    case 'score':
      return score(state, order);
    case 'bar':
      return bar(state, order);
    case 'suspend':
      return suspend(state, order, decidedAt);
    case 'put-off':
      return putOff(state, order);
    case 'resume':
      return resume(state, order, decidedAt);
    case 'withdraw':
      return accepted({ type: 'withdrawn', ...personsOf(order) });
  }
}

type OrderOf<Type extends Order['type']> = Extract<Order, { readonly type: Type }>;

function enrol(state: AuctionState, order: OrderOf<'enrol'>): Answer {
  const { paddle, rank, isDepositMissing, identity } = order;
  invariant(rank === null || (Number.isSafeInteger(rank) && rank >= 1), `not a rank: ${rank}`);
  if (bidderOf(state, paddle) !== null) return refused('already-enrolled');
  return accepted({ type: 'enrolled', paddle, rank, isDepositMissing, identity });
}

/** Payments report a deposit as often as they like: what is known already is accepted and changes nothing. */
function confirmDeposit(state: AuctionState, { paddle }: OrderOf<'confirm-deposit'>): Answer {
  const bidder = bidderOf(state, paddle);
  if (bidder === null) return refused('not-enrolled');
  return bidder.isDepositMissing ? accepted({ type: 'deposit-confirmed', paddle }) : accepted();
}

/**
 * A bidder may go until the bidding opens, as long as it has filed no offer of its own. From the opening on the room
 * counts on those who enrolled, and an offer binds (拍卖法 art. 36).
 */
function leave(state: AuctionState, { paddle }: OrderOf<'leave'>): Answer {
  if (bidderOf(state, paddle) === null) return refused('not-enrolled');
  const filed = quotingOf(state.course);
  const hasFiled = filed !== null && quoteOf(filed, paddle) !== null;
  if (state.phase !== 'waiting' || hasFiled) return refused('too-late-to-leave');
  return accepted({ type: 'left', paddle });
}

/** The panel's scores of a weighted lot, which must stand before the first amount is known; a later one replaces them. */
function score(state: AuctionState, order: OrderOf<'score'>): Answer {
  const { paddle, scores } = order;
  if (state.terms.format !== 'weighted' || state.phase === 'opening') return refused('wrong-phase');
  if (bidderOf(state, paddle) === null) return refused('not-enrolled');
  const names = new Set(state.terms.rules.criteria.map(({ name }) => name));
  if (Object.keys(scores).some((name) => !names.has(name))) return refused('malformed');
  return accepted({ type: 'scored', paddle, scores, ...personsOf(order) });
}

/** Bars a bidder from now on. A lead that it has stands until a ruling says otherwise: bids cannot be undone here. */
function bar(state: AuctionState, order: OrderOf<'bar'>): Answer {
  const { paddle, reason } = order;
  const bidder = bidderOf(state, paddle);
  if (bidder === null) return refused('not-enrolled');
  if (bidder.barredFor !== null) return refused('barred');
  const barred = { type: 'barred', paddle, reason } as const;
  return accepted('by' in order ? { ...barred, ...personsOf(order) } : barred);
}

function suspend(state: AuctionState, order: OrderOf<'suspend'>, since: Instant): Answer {
  const refusal = refusedSuspension(state);
  if (refusal !== null) return refused(refusal);
  return accepted({ type: 'suspended', cause: 'ruling', ...personsOf(order), since });
}

function refusedSuspension(state: AuctionState): RefusalCode | null {
  if (state.phase === 'waiting') return 'not-open';
  return state.suspendedSince === null ? null : 'suspended';
}

/**
 * Puts the opening off 暂缓开始: the lot stands before it, from the instant at which it was to open. It is the same fact
 * as a suspension, so that whoever reads a record meets nothing new, and its time is given back like one's.
 */
function putOff(state: AuctionState, order: OrderOf<'put-off'>): Answer {
  if (state.phase !== 'waiting') return refused('wrong-phase');
  if (state.suspendedSince !== null) return refused('suspended');
  const since = openingTime(state);
  return accepted({ type: 'suspended', cause: 'ruling', ...personsOf(order), since });
}

/** The time that the clock stood is given back; none of it where an opening was put off and let go before its instant. */
function resume(state: AuctionState, order: OrderOf<'resume'>, decidedAt: Instant): Answer {
  const { suspendedSince } = state;
  if (suspendedSince === null) return refused('not-suspended');
  const wished = state.phase === 'waiting' ? (order.opensAt ?? decidedAt) : decidedAt;
  const until = later(suspendedSince, later(decidedAt, wished));
  const endsAt = plus(state.endsAt, until - suspendedSince);
  return accepted({ type: 'resumed', ...personsOf(order), endsAt });
}

function personsOf({ reason, by, secondBy }: Ordered): Ordered {
  return { reason, by, secondBy };
}

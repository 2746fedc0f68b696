import { invariant } from '../kernel/invariant.js';
import { plus } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import { afterDraw, drawsLots } from './equal-rank.js';
import type { AuctionEvent, Outcome } from './events.js';
import { formatOf, phaseOf } from './formats.js';
import type { Beginning } from './formats/format.js';
import { openingTime } from './opening-time.js';
import type { RunningPhase } from './phase-names.js';
import { type AuctionState, type Bidder, bidderOf, published } from './state.js';
import type { PublicResult } from './view.js';

/** The lot after one more event of its record. The first event publishes it; no event is ever refused here. */
export function evolve(state: AuctionState | null, event: AuctionEvent): AuctionState {
  if (event.type === 'published') {
    invariant(state === null, 'a lot is published once');
    return published(event.terms, event.at);
  }
  invariant(state !== null, `${event.type} before the lot was published`);
  invariant(event.at >= state.lastAt, `${event.type} at ${event.at}, before ${state.lastAt}`);
  return { ...after(state, event), lastAt: event.at };
}

type LaterEvent = Exclude<AuctionEvent, { readonly type: 'published' }>;

function after(state: AuctionState, event: LaterEvent): AuctionState {
  switch (event.type) {
    case 'bid':
    case 'package-bid':
    case 'sealed':
    case 'committed':
    case 'revealed':
    case 'cancelled':
      return phaseOf(state).apply(state, event);
    case 'scored':
      return withBidder(state, event.paddle, { scores: event.scores });
    case 'enrolled':
      return enrolled(state, event);
    case 'deposit-confirmed':
      return withBidder(state, event.paddle, { isDepositMissing: false });
    case 'left':
      return left(state, event.paddle);
    case 'barred':
      return withBidder(state, event.paddle, { barredFor: event.reason });
    case 'query-opened':
      return queryBegun(begun(state, event), event.holders);
    case 'drawn':
      return afterDraw(state, event);
    case 'opened':
    case 'phase-began':
    case 'quotes-opened':
    case 'turn-began':
    case 'round-began':
      return formatOf(state).entered(begun(state, event), event);
    case 'suspended':
      return { ...state, suspendedSince: event.since };
    case 'resumed':
      return resumed(state, event);
    case 'withdrawn':
      return { ...state, phase: 'ended', suspendedSince: null, result: withdrawnAt(event.at) };
    case 'closed':
      return { ...state, phase: 'ended', result: resultOf(event, event.endedAt) };
  }
}

type EventOf<Type extends LaterEvent['type']> = Extract<LaterEvent, { readonly type: Type }>;

/** The next part of the lot's time runs; only the opening stands where the terms announced it. */
function begun(state: AuctionState, event: Beginning): AuctionState {
  const { endsAt } = event;
  const phaseFrom = event.type === 'opened' ? state.phaseFrom : event.from;
  return { ...state, phase: phaseBegunBy(state, event), phaseFrom, endsAt, scheduledEnd: endsAt };
}

/** Who is asked anew has declared nothing yet. */
function queryBegun(state: AuctionState, asked: readonly Paddle[]): AuctionState {
  return { ...state, asked, ...(drawsLots(state.terms) && { declared: [] }) };
}

function phaseBegunBy(state: AuctionState, event: Beginning): RunningPhase {
  switch (event.type) {
    case 'opened':
      return formatOf(state).first;
    case 'query-opened':
      return 'turns';
    case 'turn-began':
      return 'turn';
    case 'round-began':
      return 'ascending';
    default:
      return event.phase;
  }
}

function enrolled(state: AuctionState, event: EventOf<'enrolled'>): AuctionState {
  const { paddle, rank, isDepositMissing } = event;
  const orders = Object.values(state.bidders).map((one) => one.order);
  const order = Math.max(-1, ...orders) + 1;
  const bidder: Bidder = { order, rank, isDepositMissing, barredFor: null };
  return {
    ...state,
    bidders: { ...state.bidders, [paddle]: bidder },
    enrolledCount: state.enrolledCount + 1,
  };
}

/** Who has left counts no more, and nobody else moves up in the order of enrolment. */
function left(state: AuctionState, paddle: Paddle): AuctionState {
  invariant(bidderOf(state, paddle) !== null, `${paddle} never enrolled`);
  const { [paddle]: _, ...bidders } = state.bidders;
  return { ...state, bidders, enrolledCount: state.enrolledCount - 1 };
}

function withBidder(state: AuctionState, paddle: Paddle, change: Partial<Bidder>): AuctionState {
  const bidder = bidderOf(state, paddle);
  invariant(bidder !== null, `${paddle} never enrolled`);
  return { ...state, bidders: { ...state.bidders, [paddle]: { ...bidder, ...change } } };
}

/** The time that the clock stood is given back, to the scheduled end too: a limit must not shrink by a suspension. */
function resumed(state: AuctionState, event: EventOf<'resumed'>): AuctionState {
  const givenBackMs = event.endsAt - state.endsAt;
  const running = {
    ...state,
    suspendedSince: null,
    resumedAt: event.at,
    endsAt: event.endsAt,
    scheduledEnd: plus(state.scheduledEnd, givenBackMs),
  };
  if (state.phase === 'waiting') return opensLater(running, givenBackMs);
  return formatOf(state).moved?.(running, givenBackMs) ?? running;
}

/** What was put off before it opened begins later by as much; a lot that opens as announced keeps what its terms say. */
function opensLater(state: AuctionState, byMs: number): AuctionState {
  if (byMs === 0) return state;
  const opensAt = plus(openingTime(state), byMs);
  return { ...state, opensAt, phaseFrom: opensAt };
}

function withdrawnAt(endedAt: PublicResult['endedAt']): PublicResult {
  return { outcome: 'withdrawn', price: null, winner: null, failure: null, endedAt };
}

function resultOf(outcome: Outcome, endedAt: PublicResult['endedAt']): PublicResult {
  if (outcome.outcome === 'failed')
    return { outcome: 'failed', price: null, winner: null, failure: outcome.failure, endedAt };
  const { price, winner } = outcome;
  const result = { outcome: 'sold', price, winner, failure: null, endedAt } as const;
  return 'awards' in outcome ? { ...result, awards: outcome.awards } : result;
}

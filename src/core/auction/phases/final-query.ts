import { invariant } from '../../kernel/invariant.js';
import type { Paddle } from '../../kernel/ids.js';
import { plus } from '../../kernel/instant.js';
import { err, ok } from '../../kernel/result.js';
import { askedNow, declaredIn, drawsLots, hasDeclared, wordIn } from '../equal-rank.js';
import type { BidAccepted } from '../events.js';
import { outcomeOf } from '../outcome.js';
import { standingTakenBy } from '../pricing.js';
import { outranks } from '../rank.js';
import type { Declared } from '../drawn.js';
import { type AuctionState, bidderOf } from '../state.js';
import type { Beginning } from '../formats/format.js';
import type { BidOf, Phase, PhaseAnswer } from './phase.js';

/**
 * The priority holders who go before the winner of the room are asked once each, in order of rank, whether they take
 * the lot at its price; the first who does has it at once. Where lots are drawn among equal ranks, all of one rank are
 * asked at the same time, and their turn ends early only when all of them have declared. A turn starts on the timetable, where the room or the turn
 * before it ended, and is asked when that end's drain has passed: until then an answer in time may still come in. So
 * the drain is part of the turn, and an answer that comes during it is held and counts.
 */
export const finalQuery: Phase & { readonly next: (state: AuctionState) => Beginning | null } = {
  name: 'turns',
  next,
  answers: { match: answerMatch },
  apply: (state, fact) => {
    invariant(fact.type === 'bid', `${fact.type} in the query`);
    return {
      ...state,
      standing: takenBy(state, fact),
      ...(drawsLots(state.terms) && { declared: withDeclared(state, fact) }),
      bidCount: state.bidCount + 1,
      endsAt: fact.endsAt,
    };
  },
  minimumFor: (state, paddle) =>
    paddle !== null && isAsked(state, paddle) ? (state.standing?.price ?? null) : null,
  lastWindowMs: queryMs,
};

/** Opens the first turn when the room is over and the lot would sell, then one after the other until nobody is left. */
function next(state: AuctionState): Beginning | null {
  const isAsking = state.phase === 'turns';
  if (isAsking && declaredIn(state).length > 0) return null;
  const holders = isAsking ? holdersLeft(state) : holdersToAsk(state);
  if (holders.length === 0) return null;
  const from = state.endsAt;
  return { type: 'query-opened', holders, from, endsAt: plus(from, queryMs(state)) };
}

/** Those whose turn is still to come, without whoever has been barred in the meantime. */
function holdersLeft(state: AuctionState): readonly Paddle[] {
  const heard = new Set(askedNow(state));
  return state.asked.filter(
    (paddle) => !heard.has(paddle) && bidderOf(state, paddle)?.barredFor === null,
  );
}

/** Holders who could take the lot, highest rank first, then in the order of enrolment. Who may not bid is not asked. */
function holdersToAsk(state: AuctionState): readonly Paddle[] {
  const outcome = outcomeOf(state);
  if (outcome.outcome !== 'sold' || outcome.winner === null) return [];
  const winnerRank = bidderOf(state, outcome.winner)?.rank ?? null;
  return Object.entries(state.bidders)
    .filter(([, { barredFor, isDepositMissing }]) => barredFor === null && !isDepositMissing)
    .filter(([, { rank }]) => outranks(rank, winnerRank))
    .sort(([, a], [, b]) => (a.rank ?? 0) - (b.rank ?? 0) || a.order - b.order)
    .map(([paddle]) => paddle as Paddle);
}

function answerMatch(state: AuctionState, bid: BidOf<'match'>): PhaseAnswer {
  const { command, bidder, receivedAt } = bid;
  const { paddle } = command;
  const word = wordIn(state, command);
  const asked = askedNow(state);
  if (bidder.rank !== null && !asked.includes(paddle)) return err('not-your-turn');
  if (bidder.rank === null) return err('priority-only');
  if (hasDeclared(state, paddle)) return err('own-lead');
  const { standing } = state;
  const isLast = asked.every((one) => one === paddle || isHeard(state, one));
  invariant(standing !== null, 'holders are asked only about a price');
  const taken: BidAccepted = {
    type: 'bid',
    kind: 'match',
    paddle,
    amount: standing.price,
    receivedAt,
    price: standing.price,
    leader: declaredIn(state)[0]?.paddle ?? paddle,
    isReserveMet: true,
    endsAt: isLast ? receivedAt : state.endsAt,
    ...(word !== undefined && { word }),
  };
  if (asked.length > 1) return ok([taken]);
  const sold = { outcome: 'sold', price: standing.price, winner: paddle } as const;
  return ok([taken, { type: 'closed', endedAt: receivedAt, ...sold }]);
}

function takenBy(state: AuctionState, bid: BidAccepted): AuctionState['standing'] {
  invariant(state.standing !== null, 'holders are asked only about a price');
  return declaredIn(state).length > 0
    ? state.standing
    : standingTakenBy(state.standing, bid.paddle);
}

function withDeclared(state: AuctionState, { paddle, word }: BidAccepted): readonly Declared[] {
  return [...declaredIn(state), { paddle, word: word ?? null }];
}

/** Whether a holder is asked now and has not declared yet. */
function isAsked(state: AuctionState, paddle: Paddle): boolean {
  return askedNow(state).includes(paddle) && !hasDeclared(state, paddle);
}

/** Whether nothing more is to come from a holder in its turn. */
function isHeard(state: AuctionState, paddle: Paddle): boolean {
  return hasDeclared(state, paddle) || bidderOf(state, paddle)?.barredFor !== null;
}

function queryMs({ terms }: AuctionState): number {
  return terms.rules.priority.kind === 'final-query' ? terms.rules.priority.queryMs : 0;
}

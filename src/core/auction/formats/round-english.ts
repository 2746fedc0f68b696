import { invariant } from '../../kernel/invariant.js';
import { plus } from '../../kernel/instant.js';
import type { Turns } from '../course.js';
import { filing } from '../phases/filing.js';
import { pause } from '../phases/pause.js';
import { turn, turnsOf } from '../phases/turn.js';
import { hasQuotes, placedQuotes, quotingOf } from '../quotes.js';
import { workedOut } from '../reserve.js';
import type { AuctionState } from '../state.js';
import { termsIn } from '../terms.js';
import { beforeFirstRound, orderOfRound, placedIn, standingIn } from '../turns.js';
import type { Beginning, Format } from './format.js';

/** Closed opening bids, opened with the room; then rounds of turns with a pause before each. */
export const roundEnglish: Format = {
  first: 'before-opening',
  phases: [pause('before-opening'), pause('before-turns'), turn],
  next,
  entered,
  before: filing,
};

function next(state: AuctionState): Beginning | null {
  switch (state.phase) {
    case 'waiting':
      return { type: 'opened', endsAt: state.phaseFrom };
    case 'before-opening':
      return openingsShown(state);
    case 'before-turns':
    case 'turn':
      return turnAfter(state, turnsOf(state));
    default:
      return null;
  }
}

/** Where nobody has made an opening bid there is nothing to raise. */
function openingsShown(state: AuctionState): Beginning | null {
  const filed = quotingOf(state.course);
  if (filed === null || !hasQuotes(filed)) return null;
  const from = state.endsAt;
  const quotes = placedQuotes(filed);
  return {
    type: 'quotes-opened',
    phase: 'before-turns',
    quotes,
    from,
    endsAt: plus(from, rulesOf(state).openingPauseMs),
    ...workedOut(state.terms, standingIn(beforeFirstRound(quotes))),
  };
}

/** The next bidder of the round; after the last one the pause before the next round, and after the last round nothing. */
function turnAfter(state: AuctionState, course: Turns): Beginning | null {
  const { rounds, turnMs, roundPauseMs } = rulesOf(state);
  const from = state.endsAt;
  const isPause = state.phase === 'before-turns';
  const [paddle] = isPause ? orderOfRound(course) : course.order.slice(1);
  if (paddle !== undefined) {
    const round = isPause ? course.round + 1 : course.round;
    return { type: 'turn-began', round, paddle, from, endsAt: plus(from, turnMs) };
  }
  if (course.round >= rounds) return null;
  return { type: 'phase-began', phase: 'before-turns', from, endsAt: plus(from, roundPauseMs) };
}

function entered(state: AuctionState, fact: Beginning): AuctionState {
  if (fact.type === 'quotes-opened') {
    const course = beforeFirstRound(fact.quotes);
    const distinct = fact.quotes.map(({ paddle }) => paddle);
    const { minimumBidders } = rulesOf(state);
    return {
      ...state,
      course,
      standing: standingIn(course),
      distinct: distinct.slice(0, minimumBidders),
    };
  }
  if (fact.type !== 'turn-began') return state;
  const course = turnsOf(state);
  const isNewRound = fact.round > course.round;
  const order = isNewRound ? orderOfRound(course) : course.order.slice(1);
  invariant(order[0] === fact.paddle, `it is the turn of ${order[0] ?? 'nobody'}`);
  const before = placedIn(course, fact.paddle);
  return { ...state, course: { ...course, round: fact.round, order, before } };
}

function rulesOf({ terms }: AuctionState) {
  return termsIn(terms, 'round-english').rules;
}

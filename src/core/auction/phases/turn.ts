import { invariant } from '../../kernel/invariant.js';
import type { Paddle } from '../../kernel/ids.js';
import { err, ok } from '../../kernel/result.js';
import { MAX_MINOR, type Minor } from '../../money/money.js';
import type { Turns } from '../course.js';
import { stepAt } from '../increment.js';
import { meetsReserve } from '../reserve.js';
import type { AuctionState } from '../state.js';
import { termsIn } from '../terms.js';
import { placedIn, standingIn, withPlaced } from '../turns.js';
import { type BidOf, type BidFact, type Phase, type PhaseAnswer, wholePhase } from './phase.js';

/**
 * One bidder's turn in round-english: it may raise its own amount, as often as it likes, and take back what it bid in
 * this turn. It need not lead, and need not differ from anybody: of equal amounts the earlier leads.
 */
export const turn: Phase = {
  name: 'turn',
  answers: { bid: answerBid, cancel: answerCancel },
  apply,
  minimumFor: (state, paddle) =>
    paddle !== null && paddle === turnsOf(state).order[0] ? leastOf(state, paddle) : null,
  lastWindowMs: wholePhase,
};

/** The rounds that the lot is in. */
export function turnsOf({ course }: AuctionState): Turns {
  invariant(course?.kind === 'turns', 'a turn belongs to a round');
  return course;
}

function answerBid(state: AuctionState, { command, receivedAt }: BidOf<'bid'>): PhaseAnswer {
  const { paddle, amount } = command;
  const course = turnsOf(state);
  if (course.order[0] !== paddle) return err('not-your-turn');
  if (amount < leastOf(state, paddle)) return err('below-minimum');
  if (amount > MAX_MINOR) return err('amount-too-large');
  const after = standingIn(withPlaced(course, paddle, amount));
  return ok([
    {
      type: 'bid',
      kind: 'bid',
      paddle,
      amount,
      receivedAt,
      price: after.price,
      leader: after.leader.paddle,
      isReserveMet: meetsReserve(state.terms, after.price),
      endsAt: state.endsAt,
    },
  ]);
}

function answerCancel(state: AuctionState, { command, receivedAt }: BidOf<'cancel'>): PhaseAnswer {
  const { paddle } = command;
  const course = turnsOf(state);
  if (course.order[0] !== paddle) return err('not-your-turn');
  if (course.before?.place === placedIn(course, paddle)?.place) return err('no-quote');
  return ok([{ type: 'cancelled', paddle, receivedAt }]);
}

function apply(state: AuctionState, fact: BidFact): AuctionState {
  const course = turnsOf(state);
  if (fact.type === 'cancelled') {
    const { before, standings } = course;
    invariant(before !== null, 'a turn begins with an amount');
    return withCourse(state, { ...course, standings: { ...standings, [fact.paddle]: before } });
  }
  invariant(fact.type === 'bid', `${fact.type} in a turn`);
  const after = withCourse(state, withPlaced(course, fact.paddle, fact.amount));
  return { ...after, bidCount: state.bidCount + 1 };
}

function withCourse(state: AuctionState, course: Turns): AuctionState {
  return { ...state, course, standing: standingIn(course) };
}

function leastOf(state: AuctionState, paddle: Paddle): Minor {
  const { rules, startPrice } = termsIn(state.terms, 'round-english');
  const own = placedIn(turnsOf(state), paddle)?.amount ?? startPrice;
  return own + stepAt(rules.increment, own);
}

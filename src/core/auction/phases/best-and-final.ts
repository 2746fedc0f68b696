import { invariant } from '../../kernel/invariant.js';
import { err, ok } from '../../kernel/result.js';
import { shareOf } from '../../money/basis-points.js';
import { MAX_MINOR, type Minor } from '../../money/money.js';
import { bestQuote, bestStanding } from '../best-quote.js';
import { bareStanding } from '../standing.js';
import type { AuctionState } from '../state.js';
import { termsIn } from '../terms.js';
import { type BidOf, type BidFact, type Phase, type PhaseAnswer, wholePhase } from './phase.js';
import { windowOf } from './sealed.js';

/**
 * The last word of hybrid-dutch: the stopper alone may go past the best sealed bid by a share of the start price. The
 * last offer counts; one that is taken back leaves the best sealed bid where it was.
 */
export const bestAndFinal: Phase = {
  name: 'best',
  answers: { bid: answerBid, cancel: answerCancel },
  apply,
  minimumFor: (state, paddle) => (paddle === stopperOf(state) ? least(state) : null),
  lastWindowMs: wholePhase,
};

function answerBid(state: AuctionState, { command, receivedAt }: BidOf<'bid'>): PhaseAnswer {
  const { paddle, amount } = command;
  if (paddle !== stopperOf(state)) return err('not-your-turn');
  if (amount < least(state)) return err('below-minimum');
  if (amount > MAX_MINOR) return err('amount-too-large');
  const { endsAt } = state;
  const own = { paddle, amount, price: amount, leader: paddle };
  return ok([{ type: 'bid', kind: 'bid', ...own, receivedAt, isReserveMet: true, endsAt }]);
}

function answerCancel(state: AuctionState, { command, receivedAt }: BidOf<'cancel'>): PhaseAnswer {
  const { paddle } = command;
  if (paddle !== stopperOf(state)) return err('not-your-turn');
  if (state.standing?.leader.paddle !== paddle) return err('no-quote');
  return ok([{ type: 'cancelled', paddle, receivedAt }]);
}

function apply(state: AuctionState, fact: BidFact): AuctionState {
  if (fact.type === 'cancelled') return { ...state, standing: bestStanding(windowOf(state)) };
  invariant(fact.type === 'bid', `${fact.type} in best and final`);
  const standing = bareStanding(fact.paddle, fact.amount);
  return { ...state, standing, bidCount: state.bidCount + 1 };
}

function stopperOf(state: AuctionState): string | null {
  return windowOf(state).stopper?.paddle ?? null;
}

function least(state: AuctionState): Minor {
  const { startPrice, rules } = termsIn(state.terms, 'hybrid-dutch');
  const best = bestQuote(windowOf(state));
  invariant(best !== null, 'best and final follows a sealed bid');
  return best.amount + shareOf(startPrice, rules.bestStepBps);
}

import { err } from '../../kernel/result.js';
import type { AuctionState } from '../state.js';
import type { BidOf, Phase, PhaseAnswer } from './phase.js';
import { answerSeal, sealed, windowOf } from './sealed.js';

/** The sealed round of hybrid-dutch: everyone but the stopper, strictly above the price at which the clock stopped. */
export const sealedRound: Phase = {
  ...sealed,
  answers: {
    seal: answerAboveStop,
    ...(sealed.answers.cancel && { cancel: sealed.answers.cancel }),
  },
  minimumFor: (state, paddle) => {
    const { stopper } = windowOf(state);
    return stopper === null || stopper.paddle === paddle ? null : stopper.amount + 1n;
  },
};

function answerAboveStop(state: AuctionState, bid: BidOf<'seal'>): PhaseAnswer {
  const { stopper } = windowOf(state);
  const { paddle, amount } = bid.command;
  if (paddle === stopper?.paddle) return err('not-your-turn');
  if (stopper !== null && amount <= stopper.amount) return err('below-minimum');
  return answerSeal(state, bid);
}

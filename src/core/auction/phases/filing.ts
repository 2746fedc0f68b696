import { err } from '../../kernel/result.js';
import { type AuctionState } from '../state.js';
import { type BidOf, type Phase, type PhaseAnswer } from './phase.js';
import { answerCancel, answerSeal, applyQuote } from './sealed.js';

/** Closed opening bids of round-english, filed before the room opens: at least the start price, the last one counts. */
export const filing: Phase = {
  name: 'before-opening',
  answers: { seal: answerFiling, cancel: answerCancel },
  apply: applyQuote,
  minimumFor: ({ terms }) => terms.startPrice,
  lastWindowMs: () => 0,
};

function answerFiling(state: AuctionState, bid: BidOf<'seal'>): PhaseAnswer {
  return bid.command.amount < state.terms.startPrice
    ? err('below-minimum')
    : answerSeal(state, bid);
}

import { InvariantError } from '../../kernel/invariant.js';
import { err, ok } from '../../kernel/result.js';
import { MAX_MINOR } from '../../money/money.js';
import type { Quoting } from '../course.js';
import { isCommitted } from '../escrow-rules.js';
import { newWindow, quoteOf, quotingOf, withoutQuote, withQuote } from '../quotes.js';
import type { AuctionState } from '../state.js';
import { type BidOf, type BidFact, type Phase, type PhaseAnswer, wholePhase } from './phase.js';

/**
 * A window for sealed amounts 密封报价, one of each bidder: the last one counts, and it may be taken back. Whether an
 * amount is high enough is looked at when it is opened, because a commitment cannot be looked into.
 */
export const sealed: Phase = {
  name: 'sealed',
  answers: { seal: answerSeal, commit: answerCommit, cancel: answerCancel },
  apply: applyQuote,
  minimumFor: ({ terms }) => terms.startPrice,
  lastWindowMs: wholePhase,
};

/** The quotes so far. */
export function windowOf(state: AuctionState): Quoting {
  return quotingOf(state.course) ?? newWindow();
}

/** A sealed amount that the operator may see takes the place of the bidder's last. */
export function answerSeal(
  state: AuctionState,
  { command, receivedAt }: BidOf<'seal'>,
): PhaseAnswer {
  if (isCommitted(state.terms)) return err('wrong-phase');
  if (command.amount > MAX_MINOR) return err('amount-too-large');
  return ok([{ ...command, type: 'sealed', receivedAt }]);
}

function answerCommit(state: AuctionState, { command, receivedAt }: BidOf<'commit'>): PhaseAnswer {
  if (!isCommitted(state.terms)) return err('wrong-phase');
  if (command.escrow !== undefined && state.terms.escrow === undefined) return err('malformed');
  return ok([{ ...command, type: 'committed', receivedAt }]);
}

/** Takes the bidder's sealed amount back, where it has given one. */
export function answerCancel(
  state: AuctionState,
  { command, receivedAt }: BidOf<'cancel'>,
): PhaseAnswer {
  const { paddle } = command;
  if (quoteOf(windowOf(state), paddle) === null) return err('no-quote');
  return ok([{ type: 'cancelled', paddle, receivedAt }]);
}

/** The lot after a quote was given or taken back. */
export function applyQuote(state: AuctionState, fact: BidFact): AuctionState {
  const { bidCount } = state;
  const window = windowOf(state);
  switch (fact.type) {
    case 'sealed': {
      const { paddle, amount, entered } = fact;
      const how = entered === undefined ? {} : { isEntered: true as const };
      const course = withQuote(window, paddle, { amount, commitment: null, ...how });
      return { ...state, course, bidCount: bidCount + 1 };
    }
    case 'committed': {
      const { paddle, commitment, escrow } = fact;
      const left = escrow === undefined ? {} : { escrow };
      const course = withQuote(window, paddle, { amount: null, commitment, ...left });
      return { ...state, course, bidCount: bidCount + 1 };
    }
    case 'cancelled':
      return { ...state, course: withoutQuote(window, fact.paddle) };
    default:
      throw new InvariantError(`${fact.type} in a sealed window`);
  }
}

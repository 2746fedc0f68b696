import { invariant } from '../../kernel/invariant.js';
import { err, ok } from '../../kernel/result.js';
import { MAX_MINOR } from '../../money/money.js';
import { worked } from '../award.js';
import { isOpenedBy } from '../escrow-rules.js';
import { hasClosed, quoteOf, withAmount } from '../quotes.js';
import { workedOut } from '../reserve.js';
import type { AuctionState } from '../state.js';
import { type BidOf, type BidFact, type Phase, type PhaseAnswer, wholePhase } from './phase.js';
import { windowOf } from './sealed.js';

/**
 * The opening 开标: each bidder opens its own commitment, or enough officers one that was left in escrow. It ends as soon as none is left closed, at the latest with
 * its time; a quote that was never opened counts for nothing.
 */
export const opening: Phase = {
  name: 'opening',
  answers: { reveal: answerReveal, seal: tooLate, commit: tooLate, cancel: tooLate },
  apply,
  minimumFor: () => null,
  lastWindowMs: wholePhase,
};

/** The window is over: what was given stands, and nothing is added. */
function tooLate(): PhaseAnswer {
  return err('closed');
}

function answerReveal(state: AuctionState, { command, receivedAt }: BidOf<'reveal'>): PhaseAnswer {
  const { paddle, amount, salt, officers } = command;
  const window = windowOf(state);
  const quote = quoteOf(window, paddle);
  if (quote?.amount !== null) return err('no-quote');
  if (officers !== undefined && !isOpenedBy(state.terms, quote, officers)) return err('malformed');
  if (amount > MAX_MINOR) return err('amount-too-large');
  const after = withAmount(window, paddle, amount);
  const endsAt = hasClosed(after) ? state.endsAt : receivedAt;
  const { standing } = worked(state, after);
  const outcome = workedOut(state.terms, standing);
  const by = officers === undefined ? {} : { officers };
  return ok([{ type: 'revealed', paddle, amount, salt, ...by, receivedAt, endsAt, ...outcome }]);
}

function apply(state: AuctionState, fact: BidFact): AuctionState {
  invariant(fact.type === 'revealed', `${fact.type} at an opening`);
  const { paddle, amount, endsAt } = fact;
  return { ...worked(state, withAmount(windowOf(state), paddle, amount)), endsAt };
}

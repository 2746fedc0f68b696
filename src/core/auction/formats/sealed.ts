import { plus } from '../../kernel/instant.js';
import { worked } from '../award.js';
import { opening } from '../phases/opening.js';
import { sealed, windowOf } from '../phases/sealed.js';
import { hasQuotes, newWindow, placedQuotes } from '../quotes.js';
import { workedOut } from '../reserve.js';
import type { AuctionState } from '../state.js';
import { termsIn } from '../terms.js';
import { type Beginning, type Format, opened } from './format.js';

/** A window for sealed amounts, and their opening; sealed and weighted differ in how the quotes are ranked. */
export const sealedQuotes: Format = {
  first: 'sealed',
  phases: [sealed, opening],
  next,
  entered,
};

function next(state: AuctionState): Beginning | null {
  if (state.phase === 'waiting') return opened(state);
  const window = windowOf(state);
  if (state.phase !== 'sealed' || !hasQuotes(window)) return null;
  const { sealing, revealMs } = termsIn(state.terms, 'sealed', 'weighted').rules;
  const from = state.endsAt;
  const isKnown = sealing === 'in-clear';
  return {
    type: 'quotes-opened',
    phase: 'opening',
    quotes: isKnown ? placedQuotes(window) : [],
    from,
    endsAt: isKnown ? from : plus(from, revealMs),
    ...workedOut(state.terms, worked(state, window).standing),
  };
}

function entered(state: AuctionState, fact: Beginning): AuctionState {
  if (fact.type === 'opened') return { ...state, course: newWindow() };
  if (fact.type !== 'quotes-opened') return state;
  return worked(state, { ...windowOf(state), closedAt: fact.from });
}

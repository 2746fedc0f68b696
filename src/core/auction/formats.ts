import { invariant } from '../kernel/invariant.js';
import { dutch } from './formats/dutch.js';
import { dynamicQuote, english } from './formats/english.js';
import type { Beginning, Format } from './formats/format.js';
import { hybridDutch } from './formats/hybrid-dutch.js';
import { packageLot } from './formats/package.js';
import { roundEnglish } from './formats/round-english.js';
import { sealedQuotes } from './formats/sealed.js';
import { texas } from './formats/texas.js';
import { finalQuery } from './phases/final-query.js';
import type { Phase } from './phases/phase.js';
import type { AuctionState } from './state.js';
import type { Format as FormatName } from './terms.js';

const FORMATS: Record<FormatName, Format> = {
  english,
  'dynamic-quote': dynamicQuote,
  sealed: sealedQuotes,
  weighted: sealedQuotes,
  dutch,
  'hybrid-dutch': hybridDutch,
  'round-english': roundEnglish,
  texas,
  package: packageLot,
};

/** How the lot is run. */
export function formatOf({ terms }: AuctionState): Format {
  return FORMATS[terms.format];
}

/** What begins when the running part has run out: whatever the format has next, and in the end the holders' query. */
export function nextBeginning(state: AuctionState): Beginning | null {
  if (state.phase === finalQuery.name) return finalQuery.next(state);
  const next = formatOf(state).next(state);
  if (next !== null || state.terms.rules.priority.kind !== 'final-query') return next;
  return finalQuery.next(state);
}

/** The phase that answers bids now; before the opening, what the format takes then, or its first phase. */
export function phaseOf(state: AuctionState): Phase {
  const format = formatOf(state);
  if (state.phase === finalQuery.name) return finalQuery;
  const { before } = format;
  if (state.phase === 'waiting' && before !== undefined) return before;
  const running = format.phases.find(({ name }) => name === state.phase);
  const phase = running ?? format.phases[0];
  invariant(phase !== undefined, `the format ${state.terms.format} has no phases`);
  return phase;
}

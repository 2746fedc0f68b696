import { invariant } from '../kernel/invariant.js';
import { ascending } from './phases/ascending.js';
import { finalQuery } from './phases/final-query.js';
import type { Phase } from './phases/phase.js';
import type { AuctionState } from './state.js';
import type { Terms } from './terms.js';

/** A format is a list of phases, gone through in order. */
const FORMATS: Record<Terms['format'], (terms: Terms) => readonly Phase[]> = {
  english: ({ rules }) => (rules.priority.kind === 'final-query' ? ROOM_AND_QUERY : ROOM),
};

const ROOM: readonly Phase[] = [ascending];
const ROOM_AND_QUERY: readonly Phase[] = [ascending, finalQuery];

/** The phases that the lot may still be in: the running one first, or all of them before the opening. */
export function phasesLeft(state: AuctionState): readonly Phase[] {
  const phases = FORMATS[state.terms.format](state.terms);
  const running = phases.findIndex(({ name }) => name === state.phase);
  return running > 0 ? phases.slice(running) : phases;
}

/** The phase that answers bids now; before the opening, the first one. */
export function phaseOf(state: AuctionState): Phase {
  const phase = phasesLeft(state)[0];
  invariant(phase !== undefined, `the format ${state.terms.format} has no phases`);
  return phase;
}

import { plus } from '../../kernel/instant.js';
import { descending } from '../phases/descending.js';
import type { AuctionState } from '../state.js';
import { type Format, opened } from './format.js';

/** The price falls until somebody takes it, or to its last stage. */
export const dutch: Format = {
  first: 'descending',
  phases: [descending],
  next: (state) => (state.phase === 'waiting' ? opened(state) : null),
  entered: (state) => (state.phase === 'descending' ? withClock(state) : state),
  moved: clockMoved,
};

/** The lot with the clock of its falling price started. */
export function withClock(state: AuctionState): AuctionState {
  return { ...state, course: { kind: 'descending', from: state.phaseFrom } };
}

/** The lot with that clock behind by the time it stood. */
export function clockMoved(state: AuctionState, byMs: number): AuctionState {
  const { course } = state;
  if (course?.kind !== 'descending') return state;
  return { ...state, course: { ...course, from: plus(course.from, byMs) } };
}

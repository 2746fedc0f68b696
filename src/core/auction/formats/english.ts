import { ascending } from '../phases/ascending.js';
import { type Format, opened } from './format.js';

/** One open room. */
export const english: Format = {
  first: 'ascending',
  phases: [ascending],
  next: (state) => (state.phase === 'waiting' ? opened(state) : null),
  entered: (state) => state,
};

/** One open room whose timed part may be closed to those who did not quote in the free period. */
export const dynamicQuote: Format = {
  ...english,
  entered: (state, { type }) =>
    type === 'opened' ? { ...state, course: { kind: 'free-period', entrants: [] } } : state,
};

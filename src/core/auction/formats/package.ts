import { packageOf } from '../package-offers.js';
import { packageRoom } from '../phases/package-room.js';
import { type Format, opened } from './format.js';

/** One open room in which every part and the whole are bid on side by side, until one clock ends for all of them. */
export const packageLot: Format = {
  first: 'ascending',
  phases: [packageRoom],
  next: (state) => (state.phase === 'waiting' ? opened(state) : null),
  entered: (state) => ({ ...state, course: packageOf(state) }),
};

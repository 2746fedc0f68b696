/** The rules of a lot, whole: what a shell, a scenario or a verifier needs to run one, and nothing of how it is done. */
export type { AuctionState } from './state.js';
export { decide } from './decide.js';
export { evolve } from './evolve.js';
export { nextDue } from './settle.js';
export { outageOverlap } from './outage.js';
export { minimumFor, view } from './public-view.js';

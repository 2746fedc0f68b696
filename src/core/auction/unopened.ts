import type { Instant } from '../kernel/instant.js';
import { isPutOff, openingTime } from './opening-time.js';
import type { AuctionState } from './state.js';

/** Whether a lot has not opened at that instant; it has where its opening is due and has not been written down yet. */
export function isUnopened(state: AuctionState, at: Instant): boolean {
  return state.phase === 'waiting' && (isPutOff(state) || at < openingTime(state));
}

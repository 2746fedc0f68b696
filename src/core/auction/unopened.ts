import type { Instant } from '../kernel/instant.js';
import type { AuctionState } from './state.js';

/** Whether a lot has not opened at that instant; it has where its opening is due and has not been written down yet. */
export function isUnopened({ phase, terms }: AuctionState, at: Instant): boolean {
  return phase === 'waiting' && at < terms.opensAt;
}

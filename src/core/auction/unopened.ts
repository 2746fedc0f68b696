import { type AuctionState, nextDue } from './auction.js';
import type { Instant } from '../kernel/instant.js';

/** Whether a lot has not opened at that instant, also where its opening is due and has not been written down yet. */
export function isUnopened(state: AuctionState, at: Instant): boolean {
  if (state.phase !== 'waiting') return false;
  const due = nextDue(state);
  return due === null || at < due;
}

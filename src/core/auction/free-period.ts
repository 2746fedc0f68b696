import { type Instant, plus } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { AuctionState } from './state.js';

/** Whether an instant lies in the free period of a dynamic-quote lot: before its last cycle. */
export function isFree({ terms, scheduledEnd }: AuctionState, at: Instant): boolean {
  return (
    terms.format === 'dynamic-quote' && at < plus(scheduledEnd, -terms.rules.softClose.windowMs)
  );
}

/** Whether a bidder comes too late: the timed part is only for those who have quoted in the free period. */
export function isShutOut(state: AuctionState, paddle: Paddle, at: Instant): boolean {
  const { terms, course } = state;
  if (terms.format !== 'dynamic-quote' || terms.rules.entry === 'enrolled') return false;
  if (course?.kind !== 'free-period' || isFree(state, at)) return false;
  return !course.entrants.includes(paddle);
}

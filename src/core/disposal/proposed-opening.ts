import { type Instant, plus } from '../kernel/instant.js';
import { chinaDayOf } from '../kernel/china-time.js';
import type { AttemptDates } from './attempt-dates.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What a review and a second officer usually take before the notice stands. */
const REVIEW_DAYS = 3;

/**
 * When the next attempt might open: at ten in the morning in China, late enough for a review of three days before its
 * notice, and on the last day that the deadline leaves where that is earlier. Where neither can be, as soon as it may.
 */
export function proposedOpening({ opensFrom, opensBy, isLate }: AttemptDates): Instant {
  const wished = tenOClock(plus(opensFrom, REVIEW_DAYS * DAY_MS));
  if (opensBy === null || isLate || wished < opensBy.before) return wished;
  const last = tenOClock(plus(opensBy.before, -1));
  return last >= opensFrom ? last : opensFrom;
}

function tenOClock(at: Instant): Instant {
  return plus(chinaDayOf(at), 10 * HOUR_MS);
}

import { type Instant, later, plus } from '../kernel/instant.js';
import { afterDays, earliestOpening } from '../listing/china-days.js';
import type { Days, Timing } from './route.js';

const DAY_MS = 86_400_000;

/** A last day, and the rule that fixes it. */
export interface Deadline {
  /** The first instant after it. */
  readonly before: Instant;
  readonly rule: Days;
}

/** When the next attempt may and must come. */
export interface AttemptDates {
  /** The first instant at which its notice may be published. */
  readonly publishFrom: Instant;
  /** The cooling time that `publishFrom` follows from, where there is one. */
  readonly cooling: Days | null;
  /** The notice has to be published before this; where it opens too late otherwise, for that reason. */
  readonly publishBy: Deadline | null;
  /** The earliest opening, were it published as soon as it may be. */
  readonly opensFrom: Instant;
  readonly opensBy: Deadline | null;
  /** Whether a deadline cannot be kept any more. It is overdue then, and still to be done. */
  readonly isLate: boolean;
}

/** Works out the dates of the attempt that follows one which ended at `endedAt`, as they stand at `now`. */
export function attemptDates(
  { cooling, publishWithin, openWithin }: Timing,
  { endedAt, noticeDays, now }: { endedAt: Instant; noticeDays: number; now: Instant },
): AttemptDates {
  const publishFrom = cooling === null ? endedAt : afterDays(endedAt, cooling.days);
  const opensFrom = earliestOpening(later(now, publishFrom), noticeDays);
  const opensBy = openWithin === null ? null : deadline(endedAt, openWithin);
  const publishBy = earlier(
    publishWithin === null ? null : deadline(endedAt, publishWithin),
    opensBy === null ? null : lastNotice(opensBy, noticeDays),
  );
  const isTooLateToPublish = publishBy !== null && later(now, publishFrom) >= publishBy.before;
  const isTooLateToOpen = opensBy !== null && opensFrom >= opensBy.before;
  const isLate = isTooLateToPublish || isTooLateToOpen;
  return { publishFrom, cooling, publishBy, opensFrom, opensBy, isLate };
}

function deadline(endedAt: Instant, rule: Days): Deadline {
  return { before: afterDays(endedAt, rule.days), rule };
}

/** Until when a notice still leads to an opening in time: its own days and the one it is published on come before. */
function lastNotice({ before, rule }: Deadline, noticeDays: number): Deadline {
  const days = noticeDays === 0 ? 0 : noticeDays + 1;
  return { before: plus(before, -days * DAY_MS), rule };
}

function earlier(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a === null || b === null) return a ?? b;
  return b.before < a.before ? b : a;
}

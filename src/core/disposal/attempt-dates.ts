import { type Instant, later } from '../kernel/instant.js';
import type { WorkingCalendar } from '../kernel/working-days.js';
import { afterDays } from '../listing/china-days.js';
import { lastNoticeFor, openingAfter } from '../listing/notice-period.js';
import type { Period } from '../listing/plan-rules.js';
import type { Days, Timing } from './route.js';

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
  /** Whether that was counted in a year whose calendar is not published. */
  readonly isEstimate: boolean;
  readonly opensBy: Deadline | null;
  /** Whether a deadline cannot be kept any more. It is overdue then, and still to be done. */
  readonly isLate: boolean;
}

/** What the dates of a further attempt are counted from, and by. */
export interface DatesRequest {
  /** When the attempt before it ended. */
  readonly endedAt: Instant;
  /** For how long the further one is announced. */
  readonly notice: Period | null;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/** Works out the dates of the attempt that follows one which ended at `endedAt`, as they stand at `now`. */
export function attemptDates(
  { cooling, publishWithin, openWithin }: Timing,
  { endedAt, notice, calendar, now }: DatesRequest,
): AttemptDates {
  const publishFrom = cooling === null ? endedAt : afterDays(endedAt, cooling.days);
  const { at: opensFrom, isEstimate } = openingAfter(calendar, later(now, publishFrom), notice);
  const opensBy = openWithin === null ? null : deadline(endedAt, openWithin);
  const publishBy = earlier(
    publishWithin === null ? null : deadline(endedAt, publishWithin),
    opensBy && { ...opensBy, before: lastNoticeFor(calendar, opensBy.before, notice) },
  );
  const isTooLateToPublish = publishBy !== null && later(now, publishFrom) >= publishBy.before;
  const isTooLateToOpen = opensBy !== null && opensFrom >= opensBy.before;
  const isLate = isTooLateToPublish || isTooLateToOpen;
  return { publishFrom, cooling, publishBy, opensFrom, isEstimate, opensBy, isLate };
}

function deadline(endedAt: Instant, rule: Days): Deadline {
  return { before: afterDays(endedAt, rule.days), rule };
}

function earlier(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a === null || b === null) return a ?? b;
  return b.before < a.before ? b : a;
}

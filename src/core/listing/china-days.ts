import { type Instant, plus } from '../kernel/instant.js';

const DAY_MS = 86_400_000;

/** China keeps one time, eight hours before Greenwich's, and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** The midnight in China with which the day of `at` begins. */
export function chinaDayOf(at: Instant): Instant {
  const local = at + OFFSET_MS;
  return plus(at, -(((local % DAY_MS) + DAY_MS) % DAY_MS));
}

/**
 * The first instant after a period of natural days that begins at `at`: the starting day is not counted (Civil Code
 * art. 201), and the last one counts to its end (art. 203).
 */
export function afterDays(at: Instant, days: number): Instant {
  return plus(chinaDayOf(at), (days + 1) * DAY_MS);
}

/** The earliest instant at which a lot may open that is published at `at`; without a notice period, the next one. */
export function earliestOpening(at: Instant, noticeDays: number): Instant {
  return noticeDays === 0 ? plus(at, 1) : afterDays(at, noticeDays);
}

/** Until when a result is provisional, or null where nobody is given time to object. */
export function provisionalUntil(endedAt: Instant, objectionDays: number): Instant | null {
  return objectionDays === 0 ? null : afterDays(endedAt, objectionDays);
}

/** A day and a time of day in China. */
export interface ChinaTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What the calendar and the clock on a wall in China show at `at`. */
export function chinaTimeOf(at: Instant): ChinaTime {
  const local = at + OFFSET_MS;
  const days = Math.floor(local / DAY_MS);
  const minutes = Math.floor((local - days * DAY_MS) / 60_000);
  return { ...civilOf(days), hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** The Gregorian date of a number of days since 1970-01-01, counted with years that begin in March. */
function civilOf(days: number): Pick<ChinaTime, 'year' | 'month' | 'day'> {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

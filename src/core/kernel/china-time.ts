import { type Instant, parseInstant, plus } from './instant.js';

/** A day of China: without summer time every one has as many milliseconds. */
export const DAY_MS = 86_400_000;

/** China keeps one time, eight hours before Greenwich's, and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** The midnight in China with which the day of `at` begins. */
export function chinaDayOf(at: Instant): Instant {
  const local = at + OFFSET_MS;
  return plus(at, -(((local % DAY_MS) + DAY_MS) % DAY_MS));
}

/** The midnight in China with which a day such as `2026-03-02` begins; null for what is no day. */
export function chinaMidnight(day: string): Instant | null {
  return parseInstant(`${day}T00:00:00+08:00`);
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

/** The day of `at` in China, as `2026-03-02`. */
export function chinaDateOf(at: Instant): string {
  const { year, month, day } = chinaTimeOf(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The minute of `at` in China, as `2026-03-02 10:00`. */
export function chinaMinuteOf(at: Instant): string {
  const { hour, minute } = chinaTimeOf(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${chinaDateOf(at)} ${two(hour)}:${two(minute)}`;
}

/** The day of the week of `at` in China: 0 is Sunday. */
export function chinaWeekdayOf(at: Instant): number {
  const days = Math.floor((at + OFFSET_MS) / DAY_MS);
  // 1970-01-01 was a Thursday.
  return (((days + 4) % 7) + 7) % 7;
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

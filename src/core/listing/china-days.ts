import { chinaDayOf, DAY_MS } from '../kernel/china-time.js';
import { type Instant, plus } from '../kernel/instant.js';

/**
 * The first instant after a period of natural days that begins at `at`: the starting day is not counted (Civil Code
 * art. 201), and the last one counts to its end (art. 203).
 */
export function afterDays(at: Instant, days: number): Instant {
  return plus(chinaDayOf(at), (days + 1) * DAY_MS);
}

/**
 * The end of the last day on which something may be done that has to be done `days` natural days before the day of
 * `at`: counted from it the other way round, a period that neither day is part of lies between the two.
 */
export function lastChanceBefore(at: Instant, days: number): Instant {
  return plus(chinaDayOf(at), -days * DAY_MS);
}

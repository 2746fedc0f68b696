import { describe, expect, it } from '@jest/globals';
import {
  chinaDateOf,
  chinaDayOf,
  chinaMidnight,
  chinaTimeOf,
  chinaWeekdayOf,
} from './china-time.js';
import { type Instant, parseInstant } from './instant.js';

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

describe('the calendar of China', () => {
  it.each([
    ['2026-03-01T15:59:59Z', [2026, 3, 1, 23, 59]],
    ['2026-03-01T16:00:00Z', [2026, 3, 2, 0, 0]],
    ['2028-02-29T04:05:00Z', [2028, 2, 29, 12, 5]],
    ['1969-12-31T16:00:00Z', [1970, 1, 1, 0, 0]],
    ['2025-12-31T15:59:00Z', [2025, 12, 31, 23, 59]],
  ])('shows at %s %j', (instant, [year, month, day, hour, minute]) => {
    expect(chinaTimeOf(at(instant))).toEqual({ year, month, day, hour, minute });
  });

  it('begins its days at its own midnight, before 1970 too', () => {
    expect(chinaDayOf(at('1969-05-01T12:00:00+08:00'))).toBe(at('1969-05-01T00:00:00+08:00'));
  });

  it.each([
    ['1969-12-28T12:00:00+08:00', '1969-12-28', 0],
    ['1970-01-01T00:00:00+08:00', '1970-01-01', 4],
    ['2026-02-28T15:59:59Z', '2026-02-28', 6],
    ['2026-02-28T16:00:00Z', '2026-03-01', 0],
    ['2028-02-29T00:00:00+08:00', '2028-02-29', 2],
  ])('has %s on %s, day %d of the week', (instant, date, weekday) => {
    expect([chinaDateOf(at(instant)), chinaWeekdayOf(at(instant))]).toEqual([date, weekday]);
    expect(chinaMidnight(date)).toBe(chinaDayOf(at(instant)));
  });

  it('knows no day that there is not', () => {
    expect(chinaMidnight('2026-02-29')).toBeNull();
    expect(chinaMidnight('yesterday')).toBeNull();
  });
});

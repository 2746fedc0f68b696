import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant } from '../kernel/instant.js';
import { chinaDayOf, chinaTimeOf, earliestOpening, provisionalUntil } from './china-days.js';

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

describe('the earliest opening', () => {
  it.each([
    // The day of publication is not counted, however early or late in it the notice stood.
    ['2026-03-01T00:00:00+08:00', 15, '2026-03-17T00:00:00+08:00'],
    ['2026-03-01T23:59:59.999+08:00', 15, '2026-03-17T00:00:00+08:00'],
    ['2026-03-02T00:00:00+08:00', 15, '2026-03-18T00:00:00+08:00'],
    // The day is China's: four in the afternoon in London is the next one.
    ['2026-03-01T15:59:59Z', 7, '2026-03-09T00:00:00+08:00'],
    ['2026-03-01T16:00:00Z', 7, '2026-03-10T00:00:00+08:00'],
    // Months and leap years are days like any other.
    ['2028-02-01T12:00:00+08:00', 30, '2028-03-03T00:00:00+08:00'],
    ['2026-12-20T12:00:00+08:00', 30, '2027-01-20T00:00:00+08:00'],
  ])('after a notice at %s of %d days is %s', (notice, days, opening) => {
    expect(earliestOpening(at(notice), days)).toBe(at(opening));
  });

  it('without a notice period is the next instant', () => {
    const now = at('2026-03-01T12:00:00Z');
    expect(earliestOpening(now, 0)).toBe(now + 1);
  });
});

describe('a result', () => {
  it('is provisional to the end of the last day on which one may object', () => {
    const endedAt = at('2026-03-01T10:00:00+08:00');
    expect(provisionalUntil(endedAt, 5)).toBe(at('2026-03-07T00:00:00+08:00'));
    expect(provisionalUntil(endedAt, 0)).toBeNull();
  });
});

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
});

import { describe, expect, it } from '@jest/globals';
import { type Instant, instant, parseInstant } from '../kernel/instant.js';
import { afterDays, earliestOpening, lastChanceBefore, provisionalUntil } from './china-days.js';

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

describe('what has to be done days before', () => {
  it.each([
    ['2026-03-10T00:00:00+08:00', 3],
    ['2026-03-10T23:59:59+08:00', 3],
    ['2026-01-02T10:00:00+08:00', 5],
  ])('an instant such as %s, %d of them, leaves as many between the two', (text, days) => {
    const until = lastChanceBefore(at(text), days);
    // On the last day there is a chance: the period that begins then is over in time; a day later it is not.
    expect(afterDays(instant(until - 1), days)).toBeLessThanOrEqual(at(text));
    expect(afterDays(until, days)).toBeGreaterThan(at(text));
  });
});

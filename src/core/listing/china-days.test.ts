import { describe, expect, it } from '@jest/globals';
import { type Instant, instant, parseInstant } from '../kernel/instant.js';
import { afterDays, lastChanceBefore } from './china-days.js';

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

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

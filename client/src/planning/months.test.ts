import { describe, expect, it } from '@jest/globals';
import { monthFrom, monthOf } from './months.js';

describe('a month', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28', 6],
    ['2028-02', '2028-02-01', '2028-02-29', 1],
    ['2026-12', '2026-12-01', '2026-12-31', 1],
    ['2026-06', '2026-06-01', '2026-06-30', 0],
  ])('%s runs from %s to %s, %d days into its first week', (asked, first, last, lead) => {
    expect(monthOf(asked, '2020-01-01')).toEqual({ name: asked, first, last, lead });
  });

  it.each([null, '', '2026-13', 'march', '2026-3'])('asked for as %j is that of today', (asked) => {
    expect(monthOf(asked, '2026-03-02').name).toBe('2026-03');
  });

  it('has one before and after it, over the turn of a year as well', () => {
    const january = monthOf('2026-01', '2026-01-01');
    expect([monthFrom(january, -1), monthFrom(january, 1)]).toEqual(['2025-12', '2026-02']);
    expect(monthFrom(january, 12)).toBe('2027-01');
  });
});

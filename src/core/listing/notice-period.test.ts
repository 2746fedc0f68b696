import { describe, expect, it } from '@jest/globals';
import { at, publishedCalendar, rulesOf } from '../../../test/kit/plans.js';
import { lastNoticeFor, longestPeriod, noticePeriods, openingAfter } from './notice-period.js';
import type { Period, PlanUnit } from './plan-rules.js';

const CALENDAR = publishedCalendar();

function period(usual: number, unit: PlanUnit): Period {
  const source = { title: { zh: '法', en: 'Law' }, number: null, article: '1' };
  const basis = { parameter: 'p', kind: 'law' as const, amount: usual, unit, source };
  return { basis, unit, usual, least: usual };
}

describe('the earliest opening', () => {
  it.each<[string, number, PlanUnit, string]>([
    // The day of publication is not counted, however early or late in it the notice stood.
    ['2026-03-01T00:00:00+08:00', 15, 'days', '2026-03-17'],
    ['2026-03-01T23:59:59.999+08:00', 15, 'days', '2026-03-17'],
    ['2026-03-02T00:00:00+08:00', 15, 'days', '2026-03-18'],
    // The day is China's: four in the afternoon in London is the next one.
    ['2026-03-01T15:59:59Z', 7, 'days', '2026-03-09'],
    ['2026-03-01T16:00:00Z', 7, 'days', '2026-03-10'],
    // Months and leap years are days like any other.
    ['2028-02-01T12:00:00+08:00', 30, 'days', '2028-03-03'],
    ['2026-12-20T12:00:00+08:00', 30, 'days', '2027-01-20'],
    // A Friday, two working Mondays to Fridays; then the week of Labour Day, of which 9 May, a Saturday, is worked.
    ['2026-03-06T17:00:00+08:00', 10, 'working-days', '2026-03-21'],
    ['2026-04-30T10:00:00+08:00', 4, 'working-days', '2026-05-10'],
  ])('after a notice at %s of %d %s is %s', (notice, amount, unit, opening) => {
    expect(openingAfter(CALENDAR, at(notice), period(amount, unit)).at).toBe(at(opening));
  });

  it('is an estimate in a year without a calendar', () => {
    const opening = openingAfter(CALENDAR, at('2098-12-30'), period(5, 'working-days'));
    expect(opening.isEstimate).toBe(true);
  });

  it('without a notice period is the next instant', () => {
    const now = at('2026-03-01T12:00:00Z');
    expect(openingAfter(CALENDAR, now, null).at).toBe(now + 1);
  });
});

describe('the last notice for an opening before a day', () => {
  it.each<[number, PlanUnit, string]>([
    [15, 'days', '2026-03-17'],
    [10, 'working-days', '2026-03-18'],
  ])('leaves room for %d %s', (amount, unit, first) => {
    const before = at('2026-04-02');
    const asked = period(amount, unit);
    const last = lastNoticeFor(CALENDAR, before, asked);
    expect(last).toBe(at(first));
    expect(openingAfter(CALENDAR, last, asked).at).toBeGreaterThanOrEqual(before);
    const justBefore = at(new Date(last - 1).toISOString());
    expect(openingAfter(CALENDAR, justBefore, asked).at).toBeLessThan(before);
  });

  it('is any moment before it where nothing is asked for', () => {
    expect(lastNoticeFor(CALENDAR, at('2026-04-02'), null)).toBe(at('2026-04-02'));
  });
});

describe('what an exchange asks for', () => {
  const asked = (amount: bigint) =>
    longestPeriod(
      CALENDAR,
      at('2026-03-02'),
      noticePeriods(rulesOf('exchange-multi-quote'), {
        ...{ opensAt: at('2026-03-02'), amount, currency: 'CNY' },
      }),
    );

  it.each([
    [100_000_000n, 5, 'noticeWorkingDays'],
    [100_000_001n, 10, 'disclosureLadder'],
    [1_000_000_001n, 20, 'disclosureLadder'],
  ])('for a price of %d fen is %d working days', (price, amount, parameter) => {
    expect(asked(price)?.basis).toMatchObject({ amount, unit: 'working-days', parameter });
  });
});

describe('of several periods', () => {
  it('the one that ends last is asked for, whichever way it is counted', () => {
    const [natural, working] = [period(7, 'days'), period(5, 'working-days')];
    // Over a weekend both end on a Monday; over the spring festival five working days take longer.
    expect(longestPeriod(CALENDAR, at('2026-02-12'), [natural, working])).toBe(working);
    expect(longestPeriod(CALENDAR, at('2026-03-02'), [natural, period(3, 'working-days')])).toBe(
      natural,
    );
    expect(longestPeriod(CALENDAR, at('2026-03-02'), [])).toBeNull();
  });
});

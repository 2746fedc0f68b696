import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isHoliday as isDayOff } from 'chinese-days';
import fc from 'fast-check';
import { chinaMidnight, chinaWeekdayOf, DAY_MS } from './china-time.js';
import { type Instant, parseInstant, plus } from './instant.js';
import { parseCalendarYear } from './read-calendar.js';
import {
  afterWorkingDays,
  calendarDayOf,
  type CalendarYear,
  isWorked,
  workingCalendar,
  withClosings,
} from './working-days.js';

const FOLDER = new URL('../../../config/calendars/', import.meta.url);

function readYear(file: string): CalendarYear {
  const year = parseCalendarYear(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')), file);
  if (!year.ok) throw new Error(year.error);
  return year.value;
}

const YEARS = readdirSync(FOLDER).map(readYear);
const CALENDAR = workingCalendar(YEARS);

function midnight(day: string): Instant {
  const found = chinaMidnight(day);
  if (found === null) throw new Error(`not a day: ${day}`);
  return found;
}

function daysOf(year: number): readonly Instant[] {
  const first = midnight(`${year}-01-01`);
  const count = (midnight(`${year + 1}-01-01`) - first) / DAY_MS;
  return Array.from({ length: count }, (_, index) => plus(first, index * DAY_MS));
}

describe('the calendar of China as it was published', () => {
  it.each([
    ['2026-02-13', 'working', null],
    ['2026-02-14', 'make-up', '春节'],
    ['2026-02-15', 'holiday', '春节'],
    ['2026-02-23', 'holiday', '春节'],
    ['2026-02-24', 'working', null],
    ['2026-02-28', 'make-up', '春节'],
    ['2026-03-01', 'weekend', null],
    ['2025-10-08', 'holiday', '国庆节、中秋节'],
    ['2025-10-09', 'working', null],
    ['2024-12-31', 'working', null],
  ])('has %s as %s', (day, kind, name) => {
    const found = calendarDayOf(CALENDAR, midnight(day));
    expect(found).toEqual({ date: day, kind, name: found.name, isEstimate: false });
    expect(found.name?.zh ?? null).toBe(name);
  });

  it.each(YEARS)('of $year is day by day what others read in $source.number', ({ year }) => {
    for (const day of daysOf(year)) {
      const { date, ...found } = calendarDayOf(CALENDAR, day);
      expect([date, isWorked({ date, ...found })]).toEqual([date, !isDayOff(date)]);
    }
  });

  it.each(YEARS)('of $year has people work on weekends only for what it names', ({ holidays }) => {
    for (const day of holidays.flatMap(({ worked }) => worked))
      expect([0, 6]).toContain(chinaWeekdayOf(midnight(day)));
  });

  it('says of a year that was not published that it knows weekends only', () => {
    expect(calendarDayOf(CALENDAR, midnight('2099-10-01'))).toEqual({
      ...{ date: '2099-10-01', kind: 'working', name: null, isEstimate: true },
    });
  });
});

describe('the calendar of a trading centre', () => {
  const calendar = withClosings(CALENDAR, [
    { from: '2026-02-12', to: '2026-02-17', reason: '系统升级' },
  ]);

  it.each([
    ['2026-02-11', 'working'],
    ['2026-02-12', 'closed'],
    // A make-up day is worked elsewhere; a holiday stays what it is.
    ['2026-02-14', 'closed'],
    ['2026-02-17', 'holiday'],
  ])('has %s as %s', (date, kind) => {
    expect(calendarDayOf(calendar, midnight(date)).kind).toBe(kind);
  });

  it('leaves that of the government as it was', () => {
    expect(calendarDayOf(CALENDAR, midnight('2026-02-12')).kind).toBe('working');
    expect(withClosings(CALENDAR, [])).toBe(CALENDAR);
  });
});

describe('a period of working days', () => {
  it.each([
    // The starting day is not counted, whether people work on it or not.
    ['2026-03-02T09:00:00+08:00', 1, '2026-03-04T00:00:00+08:00', false],
    ['2026-03-01T09:00:00+08:00', 1, '2026-03-03T00:00:00+08:00', false],
    // Over Spring Festival: 12, 13, 14 (worked), then 24.
    ['2026-02-11T18:00:00+08:00', 4, '2026-02-25T00:00:00+08:00', false],
    // Twenty of them from before National Day.
    ['2025-09-26T10:00:00+08:00', 20, '2025-10-31T00:00:00+08:00', false],
    ['2026-03-02T09:00:00+08:00', 0, '2026-03-03T00:00:00+08:00', false],
    // Into a year that nobody has published.
    ['2098-12-31T10:00:00+08:00', 1, '2099-01-02T00:00:00+08:00', true],
  ])('that begins at %s and has %d is over at %s (estimate: %s)', (from, days, to, isEstimate) => {
    const [start, end] = [parseInstant(from), parseInstant(to)];
    if (start === null) throw new Error('not an instant');
    expect(afterWorkingDays(CALENDAR, start, days)).toEqual({ at: end, isEstimate });
  });

  it('has exactly that many worked days in it, and ends with one', () => {
    const start = fc.integer({ min: midnight('2024-01-01'), max: midnight('2026-06-01') });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 100 }), (from, days) => {
        const { at } = afterWorkingDays(CALENDAR, from as Instant, days);
        let [worked, day] = [0, plus(at, -DAY_MS)];
        expect(isWorked(calendarDayOf(CALENDAR, day))).toBe(true);
        for (; day > from; day = plus(day, -DAY_MS))
          if (isWorked(calendarDayOf(CALENDAR, day))) worked += 1;
        expect(worked).toBe(days);
      }),
    );
  });
});

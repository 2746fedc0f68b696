import { chinaDateOf, chinaDayOf, chinaMidnight, chinaWeekdayOf, DAY_MS } from './china-time.js';
import { type Instant, instant, plus } from './instant.js';
import { invariant } from './invariant.js';

/** A holiday 法定节假日 as the State Council arranges it for one year; days as `2026-02-15`, the last one included. */
export interface Holiday {
  readonly name: { readonly zh: string; readonly en: string };
  readonly from: string;
  readonly to: string;
  /** The days of weekends that are worked for it 调休. */
  readonly worked: readonly string[];
}

/** The calendar of one year as it was published, and the document that published it. */
export interface CalendarYear {
  readonly year: number;
  readonly source: {
    readonly title: { readonly zh: string; readonly en: string };
    /** `国办发明电〔2025〕7号`. */
    readonly number: string;
    readonly publishedOn: string;
  };
  readonly holidays: readonly Holiday[];
}

export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up' | 'closed';

/** Days on which a trading centre is closed by itself, as `2026-02-15`, the last one included, and why. */
export interface Closing {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/**
 * A day of China, and whether people work on it; a `make-up` day is a day of a weekend that is worked, and a `closed`
 * one is worked elsewhere, but not at the trading centre whose calendar it is.
 */
export interface CalendarDay {
  /** As `2026-03-02`. */
  readonly date: string;
  readonly kind: DayKind;
  /** The holiday that it is, or is worked for; why a centre is closed. */
  readonly name: { readonly zh: string; readonly en: string } | null;
  /** Set where no calendar of its year was published: then only weekends are known. */
  readonly isEstimate: boolean;
}

/** The working days 工作日 of China, for the years whose calendars are known. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  readonly special: ReadonlyMap<string, Pick<CalendarDay, 'kind' | 'name'>>;
}

/** The calendar that these years make. */
export function workingCalendar(published: readonly CalendarYear[]): WorkingCalendar {
  const special = new Map<string, Pick<CalendarDay, 'kind' | 'name'>>();
  for (const { name, from, to, worked } of published.flatMap(({ holidays }) => holidays)) {
    for (const day of daysBetween(from, to)) special.set(day, { kind: 'holiday', name });
    for (const day of worked) special.set(day, { kind: 'make-up', name });
  }
  return { years: new Set(published.map(({ year }) => year)), special };
}

/** The calendar of a trading centre: that of the government, and the days on which it is closed besides. */
export function withClosings(
  calendar: WorkingCalendar,
  closings: readonly Closing[],
): WorkingCalendar {
  if (closings.length === 0) return calendar;
  const special = new Map(calendar.special);
  for (const { from, to, reason } of closings) {
    for (const day of daysBetween(from, to)) {
      const known = calendarDayOf(calendar, chinaMidnight(day) ?? instant(0));
      if (isWorked(known)) special.set(day, { kind: 'closed', name: { zh: reason, en: reason } });
    }
  }
  return { ...calendar, special };
}

/** The day of `at`. Of a year that was not published it answers an estimate, and says so. */
export function calendarDayOf(calendar: WorkingCalendar, at: Instant): CalendarDay {
  const date = chinaDateOf(at);
  const isEstimate = !calendar.years.has(Number(date.slice(0, 4)));
  const special = calendar.special.get(date);
  if (special) return { date, ...special, isEstimate };
  const isWeekend = [0, 6].includes(chinaWeekdayOf(at));
  return { date, kind: isWeekend ? 'weekend' : 'working', name: null, isEstimate };
}

/** Whether people work on a day. */
export function isWorked({ kind }: CalendarDay): boolean {
  return kind === 'working' || kind === 'make-up';
}

/** An instant that days were counted to; an estimate where one of them was in a year that was not published. */
export interface Counted {
  readonly at: Instant;
  readonly isEstimate: boolean;
}

/**
 * The first instant after a period of working days that begins at `at`. As with natural days, the starting day is not
 * counted and the last one counts to its end (Civil Code arts. 201 and 203).
 */
export function afterWorkingDays(calendar: WorkingCalendar, at: Instant, days: number): Counted {
  invariant(days >= 0 && days <= 1000, `not a period of working days: ${days}`);
  let day = chinaDayOf(at);
  let isEstimate = false;
  for (let left = days; left > 0;) {
    day = plus(day, DAY_MS);
    const found = calendarDayOf(calendar, day);
    isEstimate ||= found.isEstimate;
    if (isWorked(found)) left -= 1;
  }
  return { at: plus(day, DAY_MS), isEstimate };
}

function daysBetween(from: string, to: string): readonly string[] {
  const [first, last] = [chinaMidnight(from), chinaMidnight(to)];
  invariant(first !== null && last !== null && first <= last, `no days: ${from} to ${to}`);
  const count = (last - first) / DAY_MS + 1;
  return Array.from({ length: count }, (_, index) => chinaDateOf(plus(first, index * DAY_MS)));
}

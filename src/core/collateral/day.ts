import { parseInstant } from '../kernel/instant.js';
import type { Day } from './asset.js';

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== null;
}

/** The same day so many years later; after a 29 February, where there is none, the first of March. */
export function yearsAfter(day: Day, years: number): Day {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 4)}-03-01`;
}

/** The same day so many months later; where that month is too short for it, the first day after the month. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const later = year * 12 + month - 1 + months;
  const moved = written(later, date);
  return isDay(moved) ? moved : written(later + 1, 1);
}

/** The whole years and months from `from` to `to`; null when `to` is not after it. */
export function spanBetween(from: Day, to: Day): { years: number; months: number } | null {
  if (to <= from) return null;
  const [fromYear, fromMonth, fromDate] = partsOf(from);
  const [toYear, toMonth, toDate] = partsOf(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDate < fromDate ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}

function partsOf(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** A date of the month that is so many months after the beginning of the year 0. */
function written(months: number, date: number): Day {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-${two(date)}`;
}

import type { Brand } from './brand.js';
import { invariant } from './invariant.js';

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. Rules compare instants and never read a clock. */
export type Instant = Brand<number, 'Instant'>;

/** Takes epoch milliseconds as an instant; anything but a whole, safe number is a programmer's error. */
export function instant(epochMs: number): Instant {
  invariant(Number.isSafeInteger(epochMs), `not an instant: ${epochMs}`);
  return epochMs as Instant;
}

/** The instant `ms` later, or earlier when negative. */
export function plus(at: Instant, ms: number): Instant {
  return instant(at + ms);
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(Z|[+-]\d\d:\d\d)$/;
const DAY_MS = 86_400_000;

/**
 * Reads an ISO 8601 date-time with seconds and an explicit offset (`2026-03-02T10:00:00+08:00`), at most
 * milliseconds. Answers null for anything else, also for days that no calendar has: without an offset the text would
 * mean another moment on another machine.
 */
export function parseInstant(text: string): Instant | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as Six;
  const days = daysFromCivil(year, month, day);
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const offset = offsetMinutes(parts[8] ?? 'Z');
  if (offset === null) return null;
  const fraction = Number((parts[7] ?? '').padEnd(3, '0'));
  return instant(days * DAY_MS + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction);
}

type Six = [number, number, number, number, number, number];

function offsetMinutes(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Days since 1970-01-01 of a date in the Gregorian calendar, counted with years that begin in March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

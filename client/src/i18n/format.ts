import type { WireMoney } from '../../../src/contract/money.js';
import { language, LOCALES, say, type Text } from './language.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = LOCALES[language.value];
  const key = locale + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** An instant (epoch milliseconds) as a date with its time, in the reader's own zone, which is named. */
export function formatInstant(at: number): string {
  // A month in letters cannot be taken for a day.
  const month = language.value === 'zh' ? '2-digit' : 'short';
  const day = { year: 'numeric', month, day: '2-digit' } as const;
  const when = formatter({ ...day, ...TIME }).format(at);
  // In Chinese the zone would come to stand between the date and the time.
  const parts = formatter({ timeZoneName: 'short' }).formatToParts(at);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${when} ${zone}`;
}

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** The time of day alone, for a list in which the date goes without saying. */
export function formatClock(at: number): string {
  return formatter(TIME).format(at);
}

/** A day and a time in short, for a list that runs over several days. */
export function formatDayClock(at: number): string {
  return `${formatDay(at)} ${formatClock(at)}`;
}

/** A day in short. */
export function formatDay(at: number): string {
  const month = language.value === 'zh' ? '2-digit' : 'short';
  return formatter({ month, day: '2-digit' }).format(at);
}

/** An amount with its currency's sign and groups of three, from the digits of the wire: no rounding, no floats. */
export function formatMoney({ amount, currency }: WireMoney): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${signOf(currency)}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A round amount as an axis shows it, where there is no room for every digit: 13.5万, 135K. */
export function formatShortAmount(amount: number): string {
  const options = { notation: 'compact', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(LOCALES[language.value], options).format(amount);
}

function signOf(currency: string): string {
  const format = new Intl.NumberFormat(LOCALES[language.value], { style: 'currency', currency });
  const sign = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
  return /\w$/.test(sign) ? `${sign} ` : sign;
}

const UNITS: readonly (readonly [number, Text, Text])[] = [
  [86_400_000, { zh: '天', en: 'day' }, { zh: '天', en: 'days' }],
  [3_600_000, { zh: '小时', en: 'hour' }, { zh: '小时', en: 'hours' }],
  [60_000, { zh: '分钟', en: 'minute' }, { zh: '分钟', en: 'minutes' }],
  [1_000, { zh: '秒', en: 'second' }, { zh: '秒', en: 'seconds' }],
];

/** A span of milliseconds in words: "1 hour 30 minutes". */
export function formatSpan(ms: number): string {
  let rest = ms;
  const parts = UNITS.flatMap(([unitMs, one, many]) => {
    const count = Math.floor(rest / unitMs);
    rest -= count * unitMs;
    return count === 0 ? [] : [`${count} ${say(count === 1 ? one : many)}`];
  });
  return parts.join(' ') || `${ms} ${say({ zh: '毫秒', en: 'ms' })}`;
}

/** A span as a clock shows it, without leading hours: "5:00". */
export function formatShortSpan(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const tail = two(seconds % 60);
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${two(minutes)}:${tail}`;
}

/** What is left on a countdown: days, then hours, minutes and seconds; the last second that has begun still counts. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const days = Math.floor(seconds / 86_400);
  return days === 0 ? clock : `${days} ${say({ zh: '天', en: 'd' })} ${clock}`;
}

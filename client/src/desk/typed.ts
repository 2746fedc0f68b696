import { type Currency } from '../../../src/core/money/currency.js';
import { formatAmount } from '../../../src/core/money/money.js';
import { readAmount } from '../money.js';

/** A number of percent with two decimals at most, a whole number, or any plain decimal. */
const PERCENT = /^(\d{1,6})(?:\.(\d{1,2}))?$/;
const COUNT = /^\d{1,9}$/;
const DECIMAL = /^\d{1,9}(\.\d{1,9})?$/;

/** Digits that a shown span needs in any unit so that it is read back to the millisecond. */
const SPAN_DIGITS = 8;

function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s%]/g, '');
}

/** An amount in the scale of its currency, or null where it is none. */
export function amountIn(typed: string, currency: Currency): string | null {
  const like = { amount: formatAmount(0n, currency), currency };
  return readAmount(typed, like)?.amount ?? null;
}

/** Percent as basis points, or null where it is none or finer than one of them. */
export function basisPointsIn(typed: string): number | null {
  const [, whole, fraction = ''] = PERCENT.exec(plain(typed)) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Basis points as percent: `1250` as `12.5`. */
export function percentText(bps: number): string {
  return String(bps / 100);
}

/** A whole number from nothing up, or null. */
export function countIn(typed: string): number | null {
  return COUNT.test(plain(typed)) ? Number(plain(typed)) : null;
}

/** A span in a unit as milliseconds, or null where it is no plain decimal. */
export function spanIn(typed: string, unitMs: number): number | null {
  return DECIMAL.test(plain(typed)) ? Math.round(Number(plain(typed)) * unitMs) : null;
}

/** Milliseconds as a number of units that `spanIn` reads back. */
export function spanText(ms: number, unitMs: number): string {
  return (ms / unitMs).toFixed(SPAN_DIGITS).replace(/\.?0+$/, '');
}

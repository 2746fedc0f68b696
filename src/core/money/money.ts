import { err, ok, type Result } from '../kernel/result.js';
import { type Currency, scaleOf } from './currency.js';

/** An amount in the smallest unit of its currency: fen, cents, yen. */
export type Minor = bigint;

/** The largest amount: SQLite rounds integers above 2^53 in silence, so nothing larger enters the system. */
export const MAX_MINOR: Minor = 9_007_199_254_740_991n;

export type AmountFault = 'not-a-decimal' | 'wrong-scale' | 'too-large';

const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Reads an amount as it is written on the wire: a decimal string without sign, exponent or leading zeros and with
 * exactly the decimal places of its currency (`"45110.00"` in CNY, `"45110"` in JPY).
 */
export function parseAmount(text: unknown, currency: Currency): Result<Minor, AmountFault> {
  const parts = typeof text === 'string' ? DECIMAL.exec(text) : null;
  if (!parts) return err('not-a-decimal');
  const fraction = parts[2] ?? '';
  if (fraction.length !== scaleOf(currency)) return err('wrong-scale');
  if ((parts[1] ?? '').length > 17) return err('too-large');
  const minor = BigInt((parts[1] ?? '') + fraction);
  return minor > MAX_MINOR ? err('too-large') : ok(minor);
}

/** Writes an amount as it stands on the wire: `4511000n` in CNY is `"45110.00"`. */
export function formatAmount(minor: Minor, currency: Currency): string {
  const scale = scaleOf(currency);
  if (scale === 0) return minor.toString();
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

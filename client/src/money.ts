import type { WireMoney } from '../../src/contract/money.js';

/** An amount from the server in its smallest unit. */
export function minorOf({ amount }: WireMoney): bigint {
  return BigInt(amount.replace('.', ''));
}

/** So many of the smallest unit, written in the currency and the scale of `like`. */
export function wireOf(minor: bigint, like: WireMoney): WireMoney {
  const scale = scaleOf(like);
  if (scale === 0) return { amount: String(minor), currency: like.currency };
  const digits = String(minor).padStart(scale + 1, '0');
  const amount = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return { amount, currency: like.currency };
}

/**
 * Reads what a person typed: digits, full-width ones too, with commas or spaces between and no more decimals than the
 * currency has. Null for anything else, because an amount that was guessed is worse than one that was refused.
 */
export function readAmount(typed: string, like: WireMoney): WireMoney | null {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '');
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(plain) ?? [];
  const scale = scaleOf(like);
  if (whole === undefined || fraction.length > scale) return null;
  return wireOf(BigInt(whole + fraction.padEnd(scale, '0')), like);
}

function scaleOf({ amount }: WireMoney): number {
  const point = amount.indexOf('.');
  return point === -1 ? 0 : amount.length - point - 1;
}

import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import { ok } from '../kernel/result.js';
import { type Currency, isCurrency } from '../money/currency.js';
import { MAX_MINOR, type Minor } from '../money/money.js';
import { misshapen, plain, type Shape } from './shape.js';

const DIGITS = /^(0|[1-9]\d{0,15})$/;
const HASH = /^[0-9a-f]{64}$/;
const POINT = /^04[0-9a-f]{128}$/;
const SALT = /^[0-9a-f]{32}$/;

export const text = plain((value): value is string => typeof value === 'string', 'is not a text');

export const flag = plain(
  (value): value is boolean => typeof value === 'boolean',
  'is not true or false',
);

export const integer = plain(
  (value): value is number => Number.isSafeInteger(value),
  'is not a whole number',
);

export const paddle = plain(
  (value): value is Paddle => typeof value === 'string' && value !== '',
  'is not a paddle',
);

export const currency = plain((value): value is Currency => isCurrency(value), 'is not a currency');

export const at = plain(
  (value): value is Instant => Number.isSafeInteger(value),
  'is not an instant in epoch milliseconds',
);

/** A SHA-256 in lower-case hex. */
export const hash = plain(
  (value): value is string => typeof value === 'string' && HASH.test(value),
  'is not a SHA-256 in lower-case hex',
);

/** The public half of an officer's key: an uncompressed point of P-256 in lower-case hex. */
export const publicKey = plain(
  (value): value is string => typeof value === 'string' && POINT.test(value),
  'is not a point of P-256 in lower-case hex',
);

/** 128 random bits in lower-case hex. */
export const salt = plain(
  (value): value is string => typeof value === 'string' && SALT.test(value),
  'is not 128 bits in lower-case hex',
);

/** An amount in minor units, written as an integer string. */
export const minor: Shape<Minor> = {
  read: (value, field) => {
    const isAmount = typeof value === 'string' && DIGITS.test(value) && BigInt(value) <= MAX_MINOR;
    return isAmount
      ? ok(BigInt(value))
      : misshapen(field, 'is not an integer string of minor units');
  },
  write: (value) => value,
};

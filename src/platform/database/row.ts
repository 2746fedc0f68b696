import { invariant } from '../../core/kernel/invariant.js';

/** A row as the driver gives it. Read it through the functions below, which assert what the schema promises. */
export type Row = Readonly<Record<string, unknown>>;

/** What may be written. A number is whole, and it or a bigint must lie within ±(2^53 − 1), because SQLite reads nothing larger exactly. */
export type SqlValue = string | number | bigint | boolean | null;

/** Column `name` as a text. */
export function text(row: Row, name: string): string {
  const value = row[name];
  invariant(typeof value === 'string', `column ${name} is not a text`);
  return value;
}

/** Column `name` as a text, or null. */
export function textOrNull(row: Row, name: string): string | null {
  return row[name] === null ? null : text(row, name);
}

const WHOLE = /^-?\d+$/;

/** Column `name` as a whole number. A sum comes as a decimal text from MySQL, so that is read too. */
export function integer(row: Row, name: string): number {
  const value = row[name];
  const number = typeof value === 'string' && WHOLE.test(value) ? Number(value) : value;
  invariant(Number.isSafeInteger(number), `column ${name} is not a safe integer`);
  return number as number;
}

/** Column `name` as a whole number, or null. */
export function integerOrNull(row: Row, name: string): number | null {
  return row[name] === null ? null : integer(row, name);
}

/** Column `name` as an amount in minor units. */
export function minor(row: Row, name: string): bigint {
  return BigInt(integer(row, name));
}

/** Column `name` as an amount in minor units, or null. */
export function minorOrNull(row: Row, name: string): bigint | null {
  return row[name] === null ? null : minor(row, name);
}

/** Makes a value fit for both drivers; refuses what one of them would round or misread in silence. */
export function bindable(value: SqlValue): string | number | null {
  switch (typeof value) {
    case 'string':
      // SQLite's driver would end the text there.
      invariant(!value.includes('\0'), 'a text with a zero byte cannot be stored');
      return value;
    case 'number':
      invariant(Number.isSafeInteger(value), `${value} cannot be stored: it is not a safe integer`);
      return value;
    case 'bigint':
      invariant(Number.isSafeInteger(Number(value)), `${value} is beyond 2^53 − 1`);
      return Number(value);
    case 'boolean':
      return value ? 1 : 0;
    default:
      return refuseUnlessNull(value);
  }
}

/** The compiler promises null; what a caller cast may be anything. */
function refuseUnlessNull(value: unknown): null {
  invariant(value === null, `${typeof value} cannot be stored`);
  return null;
}

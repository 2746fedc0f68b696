import { invariant } from './invariant.js';

/** The field that marks a bigint in the written text: JSON has no integers that keep their value above 2^53. */
const MARK = '$n';

/** Texts of objects that have been written before. Values are never changed in place, so a text stays true. */
const written = new WeakMap<object, string>();

/**
 * Writes plain data (objects, arrays, strings, safe numbers, booleans, null, bigints) as JSON, a bigint as
 * `{"$n":"123"}`. What one state shares with the next (its terms, its bidders) is written only once: the parts of an
 * object are remembered by identity, so that a batch pays for what has changed.
 */
export function encodeState(value: object): string {
  return composite(value, (part) => {
    const known = written.get(part);
    if (known !== undefined) return known;
    const text = composite(part, plain);
    written.set(part, text);
    return text;
  });
}

/** Reads what `encodeState` wrote. The text comes from our own storage: anything else in it is a broken invariant. */
export function decodeState(text: string): unknown {
  return revived(JSON.parse(text));
}

type Write = (part: object) => string;

const plain: Write = (part) => composite(part, plain);

function composite(value: object, write: Write): string {
  let text = '';
  if (Array.isArray(value)) {
    for (const entry of value) text += `${text === '' ? '' : ','}${scalar(entry, write)}`;
    return `[${text}]`;
  }
  for (const [field, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(field)}:${scalar(entry, write)}`;
  }
  return `{${text}}`;
}

function scalar(value: unknown, write: Write): string {
  if (typeof value === 'bigint') return `{"${MARK}":"${value}"}`;
  if (typeof value === 'object' && value !== null) return write(value);
  const text = JSON.stringify(value);
  invariant(typeof text === 'string', `not plain data: ${typeof value}`);
  return text;
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  const record = value as Record<string, unknown>;
  const digits = record[MARK];
  if (typeof digits === 'string') return BigInt(digits);
  for (const field of Object.keys(record)) {
    const entry = record[field];
    if (typeof entry === 'object' && entry !== null) record[field] = revived(entry);
  }
  return record;
}

import { invariant } from './invariant.js';

/** What may stand in a canonical text. A bigint is written as a decimal string, never as a number. */
export type Canonical =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [field: string]: Canonical | undefined };

/**
 * The one text that is hashed for a value: RFC 8785 (JSON Canonicalization Scheme) narrowed to what this product
 * uses, so that anyone can write it again in another language. Fields are sorted by UTF-16 code units, numbers are
 * safe integers, bigints are decimal strings, absent fields (`undefined`) are left out.
 */
export function canonicalText(value: Canonical): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `"${value}"`;
    case 'number':
      invariant(Number.isSafeInteger(value), `a canonical number is a safe integer, not ${value}`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null ? 'null' : canonicalComposite(value);
  }
}

function canonicalComposite(
  value: readonly Canonical[] | { readonly [field: string]: Canonical | undefined },
): string {
  if (isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  let text = '';
  for (const field of Object.keys(value).sort()) {
    const entry = value[field];
    if (entry === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(field)}:${canonicalText(entry)}`;
  }
  return `{${text}}`;
}

function isArray(value: object): value is readonly Canonical[] {
  return Array.isArray(value);
}

import { chinaField } from '../china-field.js';

/** What a field for a day and a time in China holds, as the API takes it; empty stays empty. */
export function chinaInstant(typed: string): string {
  return typed === '' ? '' : `${typed}:00+08:00`;
}

/** Now, as such a field shows it. */
export function chinaNow(): string {
  return chinaField(Date.now());
}

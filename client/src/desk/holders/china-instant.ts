import { say } from '../../i18n/language.js';
import { serverClock } from '../../live/server-clock.js';
import { chinaField } from '../china-field.js';
import { HOLDERS } from './holder-texts.js';

/** What a field for a day and a time in China holds, as the API takes it; empty stays empty. */
export function chinaInstant(typed: string): string {
  return typed === '' ? '' : `${typed}:00+08:00`;
}

/** What is wrong with a field for something that has happened; `since` is when it could have happened at the earliest. */
export function pastFaults(typed: string, since = -Infinity): string[] {
  if (typed === '') return [say(HOLDERS.needed)];
  const at = Date.parse(chinaInstant(typed));
  if (at > serverClock.now()) return [say(HOLDERS.future)];
  // The field has whole minutes.
  return at < since - 60_000 ? [say(HOLDERS.beforeSent)] : [];
}

/** Now, as such a field shows it. */
export function chinaNow(): string {
  return chinaField(serverClock.now());
}

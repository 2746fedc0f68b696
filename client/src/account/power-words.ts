import type { Role } from '../../../src/contract/api.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { formatMoney } from '../i18n/format.js';
import { say } from '../i18n/language.js';
import { ROLES } from './party-words.js';
import { PEOPLE } from './people-texts.js';

/** What somebody may do: the part of an account that takes two administrators to change. */
export interface Power {
  readonly role: Role;
  readonly bidLimit: WireMoney | null;
}

/** It in words. */
export function powerWords({ role, bidLimit }: Power): string {
  const limit = bidLimit ? formatMoney(bidLimit) : say(PEOPLE.noLimit);
  return `${say(ROLES[role])} · ${limit}`;
}

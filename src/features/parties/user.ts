import type { Role } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';

/** Someone who acts for one organisation. */
export interface User {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Instant;
  /** Since when they may not sign in any more. */
  readonly disabledAt: Instant | null;
}

/** The one form in which an address is kept and looked up: it does not matter how it was typed. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

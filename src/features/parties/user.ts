import type { Role } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { BidLimit } from '../../platform/http/access.js';

/** Someone who acts for one organisation. */
export interface User {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The most they may bid alone; null is no limit. */
  readonly bidLimit: BidLimit | null;
  readonly createdAt: Instant;
  /** Since when they may not sign in any more. */
  readonly disabledAt: Instant | null;
  /** An administrator has set the password, so its owner must set another one first. */
  readonly isPasswordTemporary: boolean;
}

/** The one form in which an address is kept and looked up: it does not matter how it was typed. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

import type { Role } from '../../../src/contract/api.js';
import type { WireMoney } from '../../../src/contract/money.js';

/** What waits for a second administrator, as far as this page shows it. */
export interface Waiting {
  readonly id: string;
  readonly kind: 'user.change' | 'user.totp-reset';
  readonly subject: string;
  readonly content: { readonly from?: Power; readonly to?: Power };
  readonly reason: string;
  readonly requestedBy: string;
  readonly expiresAt: number;
}

export interface Power {
  readonly role: Role;
  readonly bidLimit: WireMoney | null;
}

/** Whether a request is about a person, and so belongs on the page of people. */
export function isAboutPeople(request: { readonly kind: string }): request is Waiting {
  return request.kind === 'user.change' || request.kind === 'user.totp-reset';
}

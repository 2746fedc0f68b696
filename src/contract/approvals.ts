import type { Instant } from '../core/kernel/instant.js';

/** Where a request for a second person stands. Whoever asked may take it back; time ends what nobody decides. */
export type ApprovalState = 'pending' | 'approved' | 'rejected' | 'taken-back' | 'expired';

/** One act that takes effect only when a second person has confirmed it (maker–checker 双人复核). */
export interface Approval {
  readonly id: string;
  /** Which act it is, by the name under which a feature carries it out. */
  readonly kind: string;
  /** Both persons act for this organisation. */
  readonly organisationId: string;
  /** The id of what it is about: a lot, a user, a bidder of a lot (`lot.paddle`). */
  readonly subject: string;
  /** What exactly is to be done, as the feature wrote it down: the second person confirms this and nothing else. */
  readonly content: unknown;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly state: ApprovalState;
  readonly decision: Decision | null;
}

/** How a request ended, by whom. `reason` is null where a second person simply confirmed. */
export interface Decision {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
}

import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { FailureReason } from './events.js';
import type { PhaseName } from './phase-names.js';

/** What anyone may know of a running lot; never a ceiling, never a hidden reserve. */
export interface PublicView {
  readonly phase: PhaseName;
  readonly price: Minor | null;
  readonly leader: Paddle | null;
  /** The least that an ordinary bidder who does not lead may offer next; null once nobody can. */
  readonly minimum: Minor | null;
  readonly isReserveMet: boolean;
  readonly opensAt: Instant;
  readonly endsAt: Instant;
  readonly extensions: number;
  readonly bidCount: number;
  readonly result: PublicResult | null;
}

export interface PublicResult {
  readonly outcome: 'sold' | 'failed' | 'withdrawn';
  readonly price: Minor | null;
  readonly winner: Paddle | null;
  readonly failure: FailureReason | null;
  readonly endedAt: Instant;
}

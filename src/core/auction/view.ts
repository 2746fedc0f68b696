import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { FailureReason } from './events.js';
import type { PhaseName } from './phase-names.js';
import type { PublicCourse } from './public-course.js';

/** What anyone may know of a running lot; never a ceiling, never a hidden reserve. */
export interface PublicView {
  readonly phase: PhaseName;
  /** A ruling or an outage has stopped the clock; a pause of the format's own is none. */
  readonly isSuspended: boolean;
  readonly price: Minor | null;
  readonly leader: Paddle | null;
  /** The least that an ordinary bidder who does not lead may offer next; null once nobody can. */
  readonly minimum: Minor | null;
  readonly isReserveMet: boolean;
  readonly opensAt: Instant;
  readonly endsAt: Instant;
  readonly extensions: number;
  readonly bidCount: number;
  readonly course: PublicCourse | null;
  readonly result: PublicResult | null;
}

export interface PublicResult {
  readonly outcome: 'sold' | 'failed' | 'withdrawn';
  readonly price: Minor | null;
  readonly winner: Paddle | null;
  readonly failure: FailureReason | null;
  readonly endedAt: Instant;
}

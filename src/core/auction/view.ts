import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { FailureReason } from './events.js';

/** The phases as scenarios, feeds and screens name them. */
export type PhaseName =
  'waiting' | 'ascending' | 'descending' | 'sealed' | 'turns' | 'best' | 'paused' | 'ended';

/**
 * Where a lot is in its format, to the rules: a pause says what it is the pause before, and sealed amounts are opened
 * in a phase of its own.
 */
export type RunningPhase =
  | 'ascending'
  | 'turns'
  | 'turn'
  | 'descending'
  | 'sealed'
  | 'opening'
  | 'best'
  | 'before-opening'
  | 'before-descending'
  | 'before-sealed'
  | 'before-best'
  | 'before-turns'
  | 'before-round';

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

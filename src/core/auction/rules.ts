import type { Minor } from '../money/money.js';

/** How far a bid must go past the price it beats; the step that applies is that of the current price. */
export type Increment =
  | { readonly kind: 'fixed'; readonly step: Minor }
  | { readonly kind: 'ladder'; readonly rungs: readonly Rung[] }
  | { readonly kind: 'share'; readonly bps: number };

/** One rung of a ladder: from this price on (inclusive), this step. */
export interface Rung {
  readonly from: Minor;
  readonly step: Minor;
}

/** A bid in the last `windowMs` moves the end to the bid's own time + `extendMs`, never past end + `limitMs`. */
export interface SoftClose {
  readonly windowMs: number;
  readonly extendMs: number;
  readonly limitMs: number | null;
}

/** How a priority right 优先购买权 is exercised: in the room by equalling, by one query at the end, or not at all. */
export type Priority =
  | { readonly kind: 'none' }
  | { readonly kind: 'match' }
  | { readonly kind: 'final-query'; readonly queryMs: number };

/** A price under which nothing is sold; hidden ones stand in the record as a commitment. */
export interface Reserve {
  readonly amount: Minor;
  readonly isVisible: boolean;
}

/** The rules of an english lot, complete: defaults have been filled in and bounds checked. */
export interface EnglishRules {
  readonly increment: Increment;
  readonly stepMode: 'at-least' | 'multiple';
  readonly firstBid: 'start-or-more' | 'start-exactly';
  readonly reserve: Reserve | null;
  readonly proxy: boolean;
  readonly leaderMayRaise: boolean;
  readonly minimumEnrolled: number;
  readonly minimumBidders: number;
  readonly minimumRaises: number;
  readonly softClose: SoftClose | null;
  readonly priority: Priority;
  readonly firstBidCountdownMs: number | null;
}

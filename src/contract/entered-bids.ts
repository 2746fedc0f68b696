import type { BidType, Decided } from './bidding.js';
import type { ErrorCode } from './errors.js';
import type { Named } from './money-accounts.js';
import type { WireMoney } from './money.js';

/**
 * What two officers can enter for a bidder who tells them by telephone 代为录入. Commitments and what opens them they
 * cannot: only the bidder holds them.
 */
export type EnteredType = Exclude<BidType, 'commit' | 'reveal'>;

/** How the officer made sure who called: by the code word agreed at enrolment, by calling back a number on file, or by a recorded line. */
export type IdentifiedBy = 'code-word' | 'callback' | 'recording';

/** What the first officer writes down. */
export interface EnteredBidWish {
  readonly type: EnteredType;
  readonly amount?: WireMoney;
  /** What it is on, in a package. */
  readonly on?: string;
  readonly paddle: string;
  /** The address with which the caller signs in: whose limit holds. */
  readonly caller: string;
  readonly identifiedBy: IdentifiedBy;
  /** Where that can be looked up; the code word itself is not written down. */
  readonly reference: string;
  /** Becomes part of the public record. */
  readonly reason: string;
}

/**
 * `waiting` for the second officer, or not confirmed in time (`expired`), not confirmed at all (`rejected`,
 * `taken-back`), or confirmed: then it was put to the lot (`decided`), or could not be (`undecided`).
 */
export type EnteredState =
  'waiting' | 'expired' | 'rejected' | 'taken-back' | 'undecided' | 'decided';

export interface EnteredBid {
  readonly id: string;
  readonly lot: string;
  readonly paddle: string;
  readonly type: EnteredType;
  /** Null also where the reader may not see it: see `isAmountHidden`. */
  readonly amount: WireMoney | null;
  /** A ceiling or sealed amount that is over with: only who entered it and its bidder see it. */
  readonly isAmountHidden: boolean;
  readonly on: string | null;
  readonly caller: Named;
  readonly identifiedBy: IdentifiedBy;
  readonly reference: string;
  readonly reason: string;
  readonly enteredBy: Named;
  readonly enteredAt: number;
  /** Until when a second officer may confirm it. */
  readonly expiresAt: number;
  readonly state: EnteredState;
  readonly ending: EnteredEnding | null;
  /** What the lot said to it. */
  readonly outcome: EnteredOutcome | null;
  /** The same with its receipt, for its bidder. */
  readonly answer: Decided | null;
}

/** Who confirmed or rejected it, or took it back. */
export interface EnteredEnding {
  readonly by: Named;
  readonly at: number;
  readonly reason: string | null;
}

export interface EnteredOutcome {
  readonly verdict: 'accepted' | 'refused';
  readonly code?: ErrorCode;
  readonly receivedAt: number;
  readonly decidedAt: number;
  readonly seq: number;
}

/** How a lot of a centre takes bids by telephone, and what waits. */
export interface EnteredBids {
  readonly items: readonly EnteredBid[];
}

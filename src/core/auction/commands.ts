import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Terms } from './terms.js';

/** Who ordered a thing about a lot: an opaque user id, and the second person where two are needed. */
export interface Persons {
  readonly by: string;
  readonly secondBy: string | null;
}

/** An order with its reason. */
export interface Ordered extends Persons {
  readonly reason: string;
}

/** What a bidder may say. `match` equals the price by priority right and so carries no amount. */
export type BidCommand =
  | { readonly type: 'bid'; readonly paddle: Paddle; readonly amount: Minor }
  | { readonly type: 'max'; readonly paddle: Paddle; readonly amount: Minor }
  | { readonly type: 'match'; readonly paddle: Paddle };

/** Bars a bidder; nobody is named where the file of a scenario says so from the beginning. */
interface Bar {
  readonly type: 'bar';
  readonly paddle: Paddle;
  readonly reason: string;
}

/** What the trading centre, or the system itself, may order. */
export type LotCommand =
  | { readonly type: 'publish'; readonly terms: Terms }
  | {
      readonly type: 'enrol';
      readonly paddle: Paddle;
      /** 1 is the first in rank of the priority holders; null is an ordinary bidder. */
      readonly rank: number | null;
      readonly isDepositMissing: boolean;
      /** A salted commitment to who the bidder is; null where nobody keeps identities, as in a scenario. */
      readonly identity: string | null;
    }
  | { readonly type: 'confirm-deposit'; readonly paddle: Paddle }
  | Bar
  | (Bar & Persons)
  | ({ readonly type: 'suspend' } & Ordered)
  | ({ readonly type: 'resume' } & Ordered)
  | ({ readonly type: 'withdraw' } & Ordered)
  /** Time has passed: whatever is due happens. */
  | { readonly type: 'tick' }
  /** Nothing served the lot from `from` to `to`; if that touched its last window, the time is given back. */
  | { readonly type: 'make-good-outage'; readonly from: Instant; readonly to: Instant };

export type AuctionCommand = BidCommand | LotCommand;

/**
 * The two times of a command. `receivedAt`, stamped when the message reached the server, decides not-open, closed and
 * the soft-close window; `decidedAt`, the transaction's instant and monotone per lot, decides what is due.
 */
export interface When {
  readonly receivedAt: Instant;
  readonly decidedAt: Instant;
}

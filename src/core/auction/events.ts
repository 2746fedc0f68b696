import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Entered, Ordered, Persons, Scores } from './commands.js';
import type { Placed } from './course.js';
import type { RunningPhase } from './phase-names.js';
import type { Drawn } from './drawn.js';
import type { Target } from './targets.js';
import type { Terms } from './terms.js';

/** One entry of a lot's record, in the order in which it became so. `at` is the instant of decision. */
export type AuctionEvent = { readonly at: Instant } & AuctionFact;

export type AuctionFact =
  | { readonly type: 'published'; readonly terms: Terms }
  | {
      readonly type: 'enrolled';
      readonly paddle: Paddle;
      readonly rank: number | null;
      readonly isDepositMissing: boolean;
      readonly identity: string | null;
    }
  | { readonly type: 'deposit-confirmed'; readonly paddle: Paddle }
  /** An enrolment was taken back: it is as if that bidder had never enrolled. */
  | { readonly type: 'left'; readonly paddle: Paddle }
  | Barred
  | (Barred & Persons)
  | ({ readonly type: 'scored'; readonly paddle: Paddle; readonly scores: Scores } & Ordered)
  | { readonly type: 'opened'; readonly endsAt: Instant }
  | BidAccepted
  | PackageBid
  | {
      /** A sealed amount that the operator holds, in the place of any earlier one; public at the opening. */
      readonly type: 'sealed';
      readonly paddle: Paddle;
      readonly amount: Minor;
      readonly receivedAt: Instant;
      readonly entered?: Entered;
    }
  | {
      /** A sealed amount that only its bidder knows, in the place of any earlier one. */
      readonly type: 'committed';
      readonly paddle: Paddle;
      readonly commitment: string;
      /** The hash of the envelope with its opening; absent where it was not left in escrow. */
      readonly escrow?: string;
      readonly receivedAt: Instant;
    }
  | ({
      readonly type: 'revealed';
      readonly paddle: Paddle;
      readonly amount: Minor;
      readonly salt: string;
      /** The officers whose shares opened it; absent where its bidder did. */
      readonly officers?: readonly string[];
      readonly receivedAt: Instant;
      /** When the opening ends; at once where this was the last that could come. */
      readonly endsAt: Instant;
    } & Worked)
  | {
      readonly type: 'cancelled';
      readonly paddle: Paddle;
      readonly receivedAt: Instant;
      readonly entered?: Entered;
    }
  | {
      /** The next part of the lot's time begins. */
      readonly type: 'phase-began';
      readonly phase: RunningPhase;
      readonly from: Instant;
      readonly endsAt: Instant;
    }
  | ({
      /** Sealed amounts become public, in the order in which they were given; none where bidders open their own. */
      readonly type: 'quotes-opened';
      readonly phase: RunningPhase;
      readonly quotes: readonly Placed[];
      readonly from: Instant;
      readonly endsAt: Instant;
    } & Worked)
  | {
      readonly type: 'turn-began';
      readonly round: number;
      readonly paddle: Paddle;
      readonly from: Instant;
      readonly endsAt: Instant;
    }
  | {
      readonly type: 'round-began';
      readonly round: number;
      readonly asked: Minor;
      readonly from: Instant;
      readonly endsAt: Instant;
    }
  | {
      /** The room is over and the priority holders are asked, one after the other. */
      readonly type: 'query-opened';
      readonly holders: readonly Paddle[];
      readonly from: Instant;
      readonly endsAt: Instant;
    }
  | ({
      /** Lots were drawn among the holders of one rank who hold the price; the first in order has it. */
      readonly type: 'drawn';
    } & Drawn)
  | {
      readonly type: 'suspended';
      readonly cause: 'ruling' | 'system';
      readonly reason: string;
      readonly by: string;
      readonly secondBy: string | null;
      /**
       * Since when the clock stands; earlier than `at` when an outage is made good. Of a lot that has not opened: the
       * opening that is put off.
       */
      readonly since: Instant;
    }
  | {
      readonly type: 'resumed';
      readonly reason: string;
      readonly by: string;
      readonly secondBy: string | null;
      readonly endsAt: Instant;
    }
  | {
      readonly type: 'withdrawn';
      readonly reason: string;
      readonly by: string;
      readonly secondBy: string | null;
    }
  | ({ readonly type: 'closed'; readonly endedAt: Instant } & Outcome);

/** A bidder may not bid from now on. What was barred before two persons had to agree, or in a scenario, names nobody. */
export interface Barred {
  readonly type: 'barred';
  readonly paddle: Paddle;
  readonly reason: string;
}

/** What the amounts that are known by then come to; no price while none of them counts. */
export interface Worked {
  readonly price: Minor | null;
  readonly isReserveMet: boolean;
}

/** An accepted bid with what it did. `amount` of a `max` is the bidder's ceiling and never public while it matters. */
export interface BidAccepted {
  readonly type: 'bid';
  readonly kind: 'bid' | 'max' | 'match' | 'accept';
  readonly paddle: Paddle;
  readonly amount: Minor;
  readonly receivedAt: Instant;
  readonly price: Minor;
  readonly leader: Paddle;
  readonly isReserveMet: boolean;
  readonly endsAt: Instant;
  /** Who entered it for its bidder; absent where the bidder sent it. */
  readonly entered?: Entered;
  /** What a holder who declares added to the draw by lot; absent where it said nothing. */
  readonly word?: string;
}

/** An accepted bid on a package with what it did. */
export interface PackageBid {
  readonly type: 'package-bid';
  readonly on: Target;
  readonly paddle: Paddle;
  readonly amount: Minor;
  readonly receivedAt: Instant;
  /** Which side would be sold now, and what it brings. */
  readonly side: Side;
  readonly price: Minor;
  /** Who would have all of it; null where several would share it. */
  readonly leader: Paddle | null;
  readonly isReserveMet: boolean;
  readonly endsAt: Instant;
  /** Who entered it for its bidder; absent where the bidder sent it. */
  readonly entered?: Entered;
}

/** The two ways in which a package may be sold. */
export type Side = 'whole' | 'parts';

/** What became of a part of a package: who has it at what price, or null for both where it was left unsold. */
export interface Award {
  readonly part: string;
  readonly paddle: Paddle | null;
  readonly price: Minor | null;
}

export type FailureReason =
  'no-bids' | 'below-reserve' | 'too-few-enrolled' | 'too-few-bidders' | 'too-few-raises';

/** How a lot ended. */
export type Outcome = Sale | { readonly outcome: 'failed'; readonly failure: FailureReason };

/** How a lot was sold. */
export type Sale =
  | { readonly outcome: 'sold'; readonly price: Minor; readonly winner: Paddle }
  | {
      /** A package: the price is that of everything sold; there is a winner where one bidder has all of it. */
      readonly outcome: 'sold';
      readonly price: Minor;
      readonly winner: Paddle | null;
      readonly awards: readonly Award[];
    };

import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Minor } from '../money/money.js';
import type { Target } from './targets.js';
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

/**
 * What a bidder may say. A `bid` on a package says `on` which target it is, and no other bid does. `match` equals the price by priority right and so carries no amount. `accept` takes the price
 * that is shown or asked; one that says which price was `seen` takes no other. A sealed amount comes with a `seal` where
 * the operator may see it, else as a `commit`, which its bidder opens with a `reveal` when the window is over. `cancel`
 * takes the own sealed amount back, or what was bid in the own turn.
 */
export type BidCommand = OwnBid & {
  /** Who entered it, where its bidder could not send it. */
  readonly entered?: Entered;
};

/**
 * A bid that two officers of the trading centre entered for a bidder who told them by telephone 代为录入: who took it
 * down, who confirmed it, and why.
 */
export interface Entered extends Persons {
  readonly secondBy: string;
  readonly reason: string;
}

type OwnBid =
  | {
      readonly type: 'bid';
      readonly paddle: Paddle;
      readonly amount: Minor;
      readonly on?: Target;
    }
  | { readonly type: 'max'; readonly paddle: Paddle; readonly amount: Minor }
  | {
      readonly type: 'match';
      readonly paddle: Paddle;
      /** What the holder adds to a draw by lot, so that whoever holds the draw cannot foresee it. */
      readonly word?: string;
    }
  | { readonly type: 'accept'; readonly paddle: Paddle; readonly seen: Minor | null }
  | { readonly type: 'seal'; readonly paddle: Paddle; readonly amount: Minor }
  | {
      readonly type: 'commit';
      readonly paddle: Paddle;
      readonly commitment: string;
      /** The hash of the envelope with its opening, where that is left in escrow. */
      readonly escrow?: string;
    }
  | {
      readonly type: 'reveal';
      readonly paddle: Paddle;
      readonly amount: Minor;
      /** The 128 random bits behind the commitment; whoever sends the command has held both against it. */
      readonly salt: string;
      /** The officers who gave their shares, where it was opened for its bidder and not by it. */
      readonly officers?: readonly string[];
    }
  | { readonly type: 'cancel'; readonly paddle: Paddle };

/** Whether a command is a bidder's. */
export function isBid(command: AuctionCommand): command is BidCommand {
  return BID_TYPES.has(command.type);
}

const BID_TYPES: ReadonlySet<AuctionCommand['type']> = new Set<BidCommand['type']>([
  'bid',
  'max',
  'match',
  'accept',
  'seal',
  'commit',
  'reveal',
  'cancel',
]);

/** Bars a bidder; nobody is named where the file of a scenario says so from the beginning. */
interface Bar {
  readonly type: 'bar';
  readonly paddle: Paddle;
  readonly reason: string;
}

/**
 * What a panel gives a bidder for each criterion: one mark, or one of each expert, of which the highest and the lowest
 * may not count. Marks are hundredths of a point, 0 to 10000; experts who recused themselves have none.
 */
export type Scores = Readonly<Record<string, readonly number[]>>;

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
  /** A bidder takes its enrolment back. */
  | { readonly type: 'leave'; readonly paddle: Paddle }
  | ({ readonly type: 'score'; readonly paddle: Paddle; readonly scores: Scores } & Ordered)
  | Bar
  | (Bar & Persons)
  | ({ readonly type: 'suspend' } & Ordered)
  /** A lot that has not opened does not open at its instant 暂缓开始; `resume` says when it does. */
  | ({ readonly type: 'put-off' } & Ordered)
  | ({
      readonly type: 'resume';
      /** When a lot opens whose opening was put off; absent: as soon as it may. */
      readonly opensAt?: Instant;
    } & Ordered)
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
  /** What lots are drawn with, where any are. */
  readonly sha256?: Sha256 | undefined;
}

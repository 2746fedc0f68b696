import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';

/** What the format that runs has to remember beyond what every lot has; null where it is nothing. */
export type Course = FreePeriod | Descending | Quoting | Turns | Asking | Packaged;

/** dynamic-quote with a gate: who has quoted in the free period, in the order of their first quotes. */
export interface FreePeriod {
  readonly kind: 'free-period';
  readonly entrants: readonly Paddle[];
}

/** A falling price: when its clock would have started had it never stood still. */
export interface Descending {
  readonly kind: 'descending';
  readonly from: Instant;
}

/** Sealed quotes, kept while they come in and worked out when they are opened. */
export interface Quoting {
  readonly kind: 'quoting';
  /** The last quote of each bidder, by paddle. */
  readonly quotes: Readonly<Record<string, Quote>>;
  /** How many quotes there have been: the place of the next one in the order of time. */
  readonly count: number;
  /** When the window ended; null while it is open. */
  readonly closedAt: Instant | null;
  /** hybrid-dutch: who stopped the clock and may have the last word. */
  readonly stopper: Placed | null;
}

/** A sealed quote. Equal amounts rank by `place`. */
export interface Quote {
  readonly place: number;
  /** Null while only its commitment is known. */
  readonly amount: Minor | null;
  readonly commitment: string | null;
  /** The hash of the envelope in which its opening is left in escrow; absent where it is not. */
  readonly escrow?: string;
  /** Officers of the centre entered it for its bidder; absent where the bidder gave it. */
  readonly isEntered?: true;
}

/** round-english: whose turn of which round it is, and what each bidder stands at. */
export interface Turns {
  readonly kind: 'turns';
  readonly round: number;
  /** Those whose turn of this round is still to come; the first of them has it now. */
  readonly order: readonly Paddle[];
  readonly standings: Readonly<Record<string, Placed>>;
  readonly count: number;
  /** What the bidder whose turn it is falls back to. */
  readonly before: Placed | null;
}

/** An amount with its bidder and its place in the order of time. */
export interface Placed {
  readonly paddle: Paddle;
  readonly amount: Minor;
  readonly place: number;
}

/** texas: what the running round asks, or the next one will. */
export interface Asking {
  readonly kind: 'asking';
  readonly round: number;
  readonly asked: Minor;
  /** The last round that somebody took; 0 before the first. */
  readonly takenIn: number;
  /** Nothing runs past it; it moves when the clock stands. */
  readonly deadline: Instant | null;
}

/** package: the best bid on the whole and on each part, in the order of the parts; null where there is none. */
export interface Packaged {
  readonly kind: 'package';
  readonly whole: Best | null;
  readonly parts: readonly (Best | null)[];
}

/** The best bid on a target, which its bidder is bound to. */
export interface Best {
  readonly paddle: Paddle;
  readonly amount: Minor;
}

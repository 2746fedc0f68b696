import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Award, FailureReason } from './events.js';
import type { Drawn } from './drawn.js';
import type { Target } from './targets.js';
import type { PhaseName } from './phase-names.js';

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
  /** Who holds the price together, and the draw among them; absent where none is held. */
  readonly draw?: PublicDraw;
  readonly result: PublicResult | null;
}

/** Holders of one rank who declared at the price, and the draw that decided among them. */
export interface PublicDraw {
  readonly declared: readonly Paddle[];
  readonly drawn: Drawn | null;
}

export interface PublicResult {
  readonly outcome: 'sold' | 'failed' | 'withdrawn';
  readonly price: Minor | null;
  /** Null also for a package whose parts went to several bidders. */
  readonly winner: Paddle | null;
  readonly failure: FailureReason | null;
  readonly endedAt: Instant;
  /** A package that was sold: what became of each part, in their order. */
  readonly awards?: readonly Award[];
}

/** What a bidder stands at, as everyone may see it; no amount while it is sealed. */
export interface PublicQuote {
  readonly paddle: Paddle;
  readonly amount: Minor | null;
  /** What an amount that only its bidder knows was committed with; null for any other. */
  readonly commitment: string | null;
  /** Whether its opening is left with the opening officers. */
  readonly isInEscrow: boolean;
  /** Officers of the centre entered it for its bidder. */
  readonly isEntered?: true;
}

/** What anyone may know of how far the format that runs has come. */
export type PublicCourse =
  | { readonly kind: 'free-period'; readonly entrants: readonly Paddle[] }
  /** `from`: when the clock of the falling price would have started had it never stood still. */
  | { readonly kind: 'descending'; readonly from: Instant }
  | {
      readonly kind: 'quoting';
      /** Who has sealed an amount, in the order of time. */
      readonly quotes: readonly PublicQuote[];
      /** The window is over, and whoever has committed opens its own amount now. */
      readonly isOpening: boolean;
      /** hybrid-dutch: who stopped the clock, and at what price. */
      readonly stopper: PublicQuote | null;
    }
  | {
      readonly kind: 'turns';
      readonly round: number;
      /** Those whose turn of this round is still to come; the first of them has it now. */
      readonly order: readonly Paddle[];
      readonly standings: readonly PublicQuote[];
    }
  | { readonly kind: 'asking'; readonly round: number; readonly asked: Minor }
  /** The room is over, and the priority holders are asked; the first of them now. */
  | {
      readonly kind: 'query';
      readonly holders: readonly Paddle[];
      /** How many of the first are asked at the same time, where lots are drawn among equal ranks; else one. */
      readonly together?: number;
    }
  /** The whole of a package, then each of its parts. */
  | { readonly kind: 'package'; readonly targets: readonly TargetView[] };

/** What anyone may know of a target of a package. */
export interface TargetView {
  readonly on: Target;
  /** The best bid on it and whose that is; null before the first. */
  readonly price: Minor | null;
  readonly leader: Paddle | null;
  /** The least that may be bid on it, and the least with which its side would lead; null once nobody can. */
  readonly minimum: Minor | null;
  readonly leadsFrom: Minor | null;
}

import type { WireMoney } from './money.js';

/** Where a lot stands. Supersedes everything up to its `seq` and stands alone; drop one with a lower `seq`. */
export interface LotStateMessage {
  readonly lot: string;
  readonly seq: number;
  readonly hash: string;
  /** The server's clock when this was written; count down to `endsAt` against it. */
  readonly serverTime: number;
  readonly phase:
    'waiting' | 'ascending' | 'descending' | 'sealed' | 'turns' | 'best' | 'paused' | 'ended';
  /** `paused` by a ruling or an outage; a pause between two phases is none. */
  readonly isSuspended: boolean;
  readonly price: WireMoney | null;
  readonly leader: string | null;
  readonly minimum: WireMoney | null;
  readonly isReserveMet: boolean;
  readonly opensAt: number;
  readonly endsAt: number;
  readonly extensions: number;
  readonly bidCount: number;
  /** How far the format has come; null where there is nothing to tell beyond the price. */
  readonly course: LotCourse | null;
  /** Holders of one rank who hold the price together, where lots are drawn among them, and the draw. */
  readonly draw?: LotDraw;
  readonly result: LotResult | null;
}

/** Holders of one rank who declared at the price, and the draw by lot that decided; null before it. */
export interface LotDraw {
  readonly declared: readonly string[];
  readonly drawn: {
    /** What the terms committed to, opened. */
    readonly seed: string;
    /** What the holders added, in the order of their declarations. */
    readonly words: readonly string[];
    /** Whom the lots fell on, the first before all others. */
    readonly order: readonly string[];
  } | null;
}

/** What a bidder stands at; no amount while it is sealed. */
export interface LotQuote {
  readonly paddle: string;
  readonly amount: WireMoney | null;
  /** What an amount that only its bidder knows was committed with; null for any other. */
  readonly commitment: string | null;
  /** Its opening is left with the opening officers. */
  readonly isInEscrow: boolean;
  /** Officers of the centre entered it for its bidder. */
  readonly isEntered?: true;
}

/** How far the format that runs has come. */
export type LotCourse =
  /** dynamic-quote with a gate: who may quote in the timed part. */
  | { readonly kind: 'free-period'; readonly entrants: readonly string[] }
  /**
   * A falling price: stage i of the published steps begins at `from` + floor(i × descentMs / (steps + 1)), while the
   * clock does not stand.
   */
  | { readonly kind: 'descending'; readonly from: number }
  /** Sealed amounts, in the order of time; `isOpening`: who committed opens its own now. */
  | {
      readonly kind: 'quoting';
      readonly quotes: readonly LotQuote[];
      readonly isOpening: boolean;
      readonly stopper: LotQuote | null;
    }
  /** Rounds of turns: `order` are those whose turn is still to come, the first has it now. */
  | {
      readonly kind: 'turns';
      readonly round: number;
      readonly order: readonly string[];
      readonly standings: readonly LotQuote[];
    }
  /** Rounds that ask one price each. */
  | { readonly kind: 'asking'; readonly round: number; readonly asked: WireMoney }
  /** The room is over, and the priority holders are asked; the first of them now. */
  | {
      readonly kind: 'query';
      readonly holders: readonly string[];
      /** How many of the first are asked at the same time, where lots are drawn among equal ranks; else one. */
      readonly together?: number;
    }
  /** A package: what has been bid on the whole (`*`) and on each part, and what is asked for. */
  | { readonly kind: 'package'; readonly targets: readonly LotTarget[] };

/** A target of a package: its best bid, the least next one, and the least with which its side would lead. */
export interface LotTarget {
  readonly on: string;
  readonly price: WireMoney | null;
  readonly leader: string | null;
  readonly minimum: WireMoney | null;
  readonly leadsFrom: WireMoney | null;
}

export interface LotResult {
  readonly outcome: 'sold' | 'failed' | 'withdrawn';
  readonly price: WireMoney | null;
  /** Null also for a package whose parts went to several bidders. */
  readonly winner: string | null;
  readonly failure: string | null;
  readonly endedAt: number;
  /** A package that was sold: what became of each part, in their order. */
  readonly awards?: readonly LotAward[];
}

/** Who has a part of a package at what price; null for both where it was left unsold. */
export interface LotAward {
  readonly part: string;
  readonly paddle: string | null;
  readonly price: WireMoney | null;
}

/** Bids that became so from `fromSeq` to `toSeq` of the record; only adds. Numbers between may be other events. */
export interface BidsMessage {
  readonly lot: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly bids: readonly PublicBid[];
}

export interface PublicBid {
  readonly seq: number;
  readonly at: number;
  readonly kind: 'bid' | 'max' | 'match' | 'accept';
  readonly paddle: string;
  /** The amount of a plain bid; a ceiling is never shown. */
  readonly amount: WireMoney | null;
  readonly price: WireMoney;
  /** Null where several would share a package. */
  readonly leader: string | null;
  /** A bid on a package: the part that it was on, or `*` for the whole. */
  readonly on?: string;
  /** A bid on a package: which side led after it. */
  readonly side?: 'whole' | 'parts';
  /** Which two officers of the centre entered it for its bidder, and why; absent where the bidder sent it. */
  readonly entered?: EnteredMark;
}

export interface EnteredMark {
  readonly by: string;
  readonly secondBy: string;
  readonly reason: string;
}

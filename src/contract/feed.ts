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
  readonly price: WireMoney | null;
  readonly leader: string | null;
  readonly minimum: WireMoney | null;
  readonly isReserveMet: boolean;
  readonly opensAt: number;
  readonly endsAt: number;
  readonly extensions: number;
  readonly bidCount: number;
  readonly result: LotResult | null;
}

export interface LotResult {
  readonly outcome: 'sold' | 'failed' | 'withdrawn';
  readonly price: WireMoney | null;
  readonly winner: string | null;
  readonly failure: string | null;
  readonly endedAt: number;
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
  readonly leader: string;
}

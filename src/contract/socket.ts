import type { BidAnswer, BidRequest, NotTaken } from './bidding.js';
import type { BidsMessage, LotStateMessage } from './feed.js';
import type { CurrentIncidents } from './incidents.js';

/** The version of this map, told at `GET /api/v1/about`; it grows when a message changes its meaning. */
export const PROTOCOL_VERSION = 1;

export interface AuthRequest {
  readonly token: string;
}

export type AuthAnswer =
  { readonly ok: true; readonly user: string; readonly expiresAt: number } | NotTaken;

export interface JoinRequest {
  readonly lot: string;
  /** The last seq the client has; the answer then brings the bids after it, or says `resync`. */
  readonly afterSeq?: number;
}

export type JoinAnswer =
  | {
      readonly ok: true;
      readonly state: LotStateMessage;
      /** Null: too far behind to be filled from memory; read the record or start from `state` alone. */
      readonly bids: BidsMessage | null;
      /** The reader's own paddle in this lot, where it has one. */
      readonly paddle: string | null;
    }
  | NotTaken;

export interface GapRequest {
  readonly lot: string;
  readonly fromSeq: number;
  readonly toSeq: number;
}

export type GapAnswer =
  | { readonly ok: true; readonly bids: BidsMessage }
  | { readonly ok: true; readonly resync: true }
  | NotTaken;

export interface TimeAnswer {
  readonly ok: true;
  readonly serverTime: number;
}

/** Client to server. Every message is acknowledged. */
export interface ClientMessages {
  auth: (request: AuthRequest, acknowledge: (answer: AuthAnswer) => void) => void;
  join: (request: JoinRequest, acknowledge: (answer: JoinAnswer) => void) => void;
  leave: (request: { lot: string }, acknowledge: (answer: { ok: true }) => void) => void;
  bid: (request: BidRequest, acknowledge: (answer: BidAnswer) => void) => void;
  bids: (request: GapRequest, acknowledge: (answer: GapAnswer) => void) => void;
  time: (request: Record<string, never>, acknowledge: (answer: TimeAnswer) => void) => void;
}

/**
 * Officers have taken a bid down for the reader, ended it, or put it to this lot: `GET /lots/{lot}/entered-bids` tells
 * what. Comes on every connection of whoever stands behind the paddle, and of who called.
 */
export interface EnteredMessage {
  readonly lot: string;
}

/** Server to client. */
export interface ServerMessages {
  state: (message: LotStateMessage) => void;
  bids: (message: BidsMessage) => void;
  entered: (message: EnteredMessage) => void;
  incidents: (message: CurrentIncidents) => void;
}

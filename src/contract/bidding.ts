import type { ErrorCode } from './errors.js';
import type { WireMoney } from './money.js';

/** What a bidder sends, over the socket as `bid` or as the body of `POST /lots/{lot}/bids`. */
export interface BidRequest {
  /** Made by the client, 8 to 64 characters of A–Z a–z 0–9 _ -; sending the same again gets the same answer. */
  readonly commandId: string;
  readonly lot: string;
  readonly type: BidType;
  /**
   * What is bid, sealed or opened. For an `accept` the price that was seen, so that no other is taken; it may be left
   * out. A `match`, a `commit` and a `cancel` have none.
   */
  readonly amount?: WireMoney;
  /** Of a `bid` on a package: the part that it is on, or `*` for the whole. No other lot takes one. */
  readonly on?: string;
  /**
   * Of a `match` on a lot that draws lots among equal ranks: 1 to 64 printable ASCII characters of the holder's own, which
   * go into the draw. Choose them by chance.
   */
  readonly word?: string;
  /** Of a `commit`: the SHA-256 that hides a sealed amount, as PROOF.md says. */
  readonly commitment?: string;
  /** Of a `commit`: the envelope with its opening, where that is left in escrow; its text, as PROOF.md says. */
  readonly escrow?: string;
  /** Of a `reveal`: the 128 random bits behind the commitment, 32 hex digits. */
  readonly salt?: string;
}

/**
 * `bid` an amount, a ceiling (`max`), equal the price by priority right (`match`), take the price that is shown or asked
 * (`accept`), seal an amount that the operator may see (`seal`) or only its commitment (`commit`), open that (`reveal`),
 * take back what was sealed or bid in the own turn (`cancel`).
 */
export type BidType = 'bid' | 'max' | 'match' | 'accept' | 'seal' | 'commit' | 'reveal' | 'cancel';

/** A bid above one's own limit that a second person has allowed; it is good for one command. */
export interface BidGrant {
  readonly id: string;
  readonly type: AllowedType;
  readonly amount: WireMoney;
  /** What it is on, in a package; else null. */
  readonly on: string | null;
  readonly expiresAt: number;
}

/** The bids that a second person can allow beforehand: those whose amount is known when it is asked for. */
export type AllowedType = 'bid' | 'max' | 'seal';

/** How far somebody may go on a lot alone, and what a colleague has allowed them beyond that. */
export interface BidAuthority {
  /** The most they may bid alone; null is no limit. */
  readonly limit: WireMoney | null;
  readonly grants: readonly BidGrant[];
}

/**
 * What was answered, in the words that are hashed and signed. Instants are epoch milliseconds; `receivedAt` is when
 * the message reached the server, `decidedAt` when it was decided. Stored before it is sent.
 */
export interface Statement {
  readonly command: string;
  readonly lot: string;
  readonly paddle: string | null;
  readonly verdict: 'accepted' | 'refused';
  readonly code?: ErrorCode;
  readonly receivedAt: number;
  readonly decidedAt: number;
  /** Where the lot's record stands after this command; for an accepted one, the entry it became. */
  readonly seq: number;
  readonly hash: string;
  readonly price: WireMoney | null;
  readonly leader: string | null;
  /** The least that this bidder may offer next, in a package on what was bid on; null when there is nothing to offer. */
  readonly minimum: WireMoney | null;
  readonly endsAt: number;
}

/** Proof that a statement was given: its place in a Merkle tree (RFC 6962) whose root the server signed. */
export interface Receipt {
  readonly batch: string;
  readonly index: number;
  readonly leaves: number;
  readonly path: readonly string[];
  readonly root: string;
  readonly at: number;
  readonly keyId: string;
  readonly signature: string;
}

/** The durable answer to a command. */
export interface Decided {
  readonly ok: boolean;
  readonly statement: Statement;
  readonly receipt: Receipt;
  readonly message?: string;
}

/** An answer that decided nothing and is not kept: the message was never taken as a command. */
export interface NotTaken {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
  readonly command?: string;
  readonly faults?: readonly { readonly field: string; readonly problem: string }[];
  /** When to try again, where waiting helps. */
  readonly retryAfterMs?: number;
}

export type BidAnswer = Decided | NotTaken;

/** The public half of an opening officer's key. The private half never leaves the officer's browser in the clear. */
export interface OfficerKey {
  readonly id: string;
  /** The user whose key it is. */
  readonly officer: string;
  /** An uncompressed point of P-256 in lower-case hex. */
  readonly publicKey: string;
  /** What is read out and compared: the SHA-256 of the key with its purpose. */
  readonly fingerprint: string;
  /** Epoch milliseconds. */
  readonly registeredAt: number;
}

/** The reader's own key; null before there is one. */
export interface OwnOfficerKey {
  readonly key: OfficerKey | null;
}

/** Who could be named: everyone at a centre who has a key, by the one that counts now. */
export interface OpeningOfficers {
  readonly items: readonly OfficerKey[];
}

/** Who is to open a lot; nobody at all takes the offer back. */
export interface EscrowNaming {
  /** How many of the officers together can open an envelope; 0 with no officers. */
  readonly threshold: number;
  /** Users of the trading centre. */
  readonly officers: readonly string[];
}

/** Who a centre has named for a lot that is not published yet; null where nobody is. */
export interface LotEscrow {
  readonly lot: string;
  readonly escrow: EscrowNaming | null;
}

/** A lot whose openings its officers give shares for, now or once its window is over. */
export interface OpeningLot {
  readonly lot: string;
  readonly title: string;
  /** Whether quotes still come in, so that there is nothing to open yet. */
  readonly isOpening: boolean;
  readonly isSuspended: boolean;
  /** When the running part ends; epoch milliseconds. */
  readonly endsAt: number;
  readonly threshold: number;
  readonly officers: readonly { readonly officer: string; readonly key: string }[];
  /** How many quotes are left in escrow. */
  readonly count: number;
  /** None before the opening: nobody gets an envelope while quotes still come in. */
  readonly envelopes: readonly WaitingEnvelope[];
}

/**
 * Where an envelope stands: it waits for shares, its quote has been opened, or it was made wrong and enough shares do
 * not open it.
 */
export type EnvelopeStage = 'waiting' | 'opened' | 'faulty';

/** An envelope whose quote is being opened. */
export interface WaitingEnvelope {
  /** The SHA-256 of its text, as it stands in the record. */
  readonly envelope: string;
  readonly paddle: string;
  readonly commitment: string;
  readonly text: string;
  readonly stage: EnvelopeStage;
  /** The officers who have given their shares. */
  readonly given: readonly string[];
  /** The officers who could not take theirs out. */
  readonly unreadable: readonly string[];
}

/** A share, or null where it could not be taken out of the envelope. */
export interface ShareGiven {
  readonly share: string | null;
}

/** What became of a share. */
export interface ShareTaken {
  readonly envelope: string;
  readonly stage: EnvelopeStage;
  readonly given: readonly string[];
}

export interface OpeningLots {
  readonly items: readonly OpeningLot[];
}

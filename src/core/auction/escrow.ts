/**
 * Escrow of openings 托管开标: a bidder may leave what opens its commitment with the opening officers 开标人员, each of
 * whom gets one share of it. `threshold` of them together can open it, fewer learn nothing.
 */
export interface Escrow {
  readonly threshold: number;
  readonly officers: readonly OpeningOfficer[];
}

/** Who opens, and with which key: what is encrypted to another key was not encrypted to this officer. */
export interface OpeningOfficer {
  /** A user of the trading centre. */
  readonly officer: string;
  /** The public half of the officer's key: an uncompressed point of P-256 in lower-case hex. */
  readonly key: string;
}

/** One officer could read every amount alone, and nobody would call that escrow. */
export const LEAST_THRESHOLD = 2;

/** Enough for any centre, and an envelope still fits a message. */
export const MOST_OFFICERS = 9;

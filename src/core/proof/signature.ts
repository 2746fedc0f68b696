import { canonicalText } from '../kernel/canonical.js';

/** What the server signs once a batch: how many answers it gave, when, and the Merkle root over them. */
export interface SignedBatch {
  readonly batch: string;
  readonly root: string;
  readonly at: number;
  readonly leaves: number;
}

/** A text with the ed25519 signature that is said to belong to it. */
export interface SignedClaim {
  readonly text: string;
  readonly keyId: string;
  readonly signature: string;
}

export type SignatureFinding = 'good' | 'bad' | 'unknown-key';

/** Checks a claim against the keys that the reader trusts. Handed in, so that the core needs no library. */
export type VerifySignature = (claim: SignedClaim) => SignatureFinding;

/** The text that is signed for a batch. */
export function signedText({ batch, root, at, leaves }: SignedBatch): string {
  return canonicalText({ domain: 'ipgavel/batch/1', batch, root, at, leaves });
}

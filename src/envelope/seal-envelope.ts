import { split } from 'shamir-secret-sharing';
import type { Escrow, OpeningOfficer } from '../core/auction/escrow.js';
import type { Sha256 } from '../core/kernel/sha256.js';
import { type Opening, openingText } from '../core/proof/commitment.js';
import {
  contentContext,
  type Enclosed,
  type Envelope,
  type EnvelopePart,
  fingerprintOf,
  shareContext,
  shareDigest,
} from '../core/proof/envelope.js';
import { toHex, utf8 } from './bytes.js';
import { lock } from './locked-box.js';
import { newKeyPair, type PrivateKey, sharedKey } from './shared-key.js';

const KEY_BYTES = 32;

/** An opening with the quote that it opens. */
export interface ToEnclose extends Enclosed {
  readonly opening: Opening;
}

/**
 * Leaves an opening to the officers of a lot, so that `threshold` of them together can open it and fewer learn nothing.
 * The keys are made here and forgotten here.
 */
export async function sealEnvelope(
  { opening, ...enclosed }: ToEnclose,
  { threshold, officers }: Escrow,
  sha256: Sha256,
): Promise<Envelope> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const sender = await newKeyPair();
  const shares = await split(key, officers.length, threshold);
  const part = async (share: Uint8Array, officer: OpeningOfficer): Promise<EnvelopePart> =>
    partOf(Uint8Array.from(share), { officer, enclosed, sender: sender.privateKey, sha256 });
  return {
    format: 'ipgavel-envelope/1',
    sender: toHex(new Uint8Array(await crypto.subtle.exportKey('raw', sender.publicKey))),
    content: await lock(key, utf8(openingText(opening)), utf8(contentContext(enclosed))),
    parts: await Promise.all(
      officers.map((officer, index) => part(shares[index] ?? new Uint8Array(), officer)),
    ),
  };
}

interface For {
  readonly officer: OpeningOfficer;
  readonly enclosed: Enclosed;
  readonly sender: PrivateKey;
  readonly sha256: Sha256;
}

async function partOf(
  share: Uint8Array<ArrayBuffer>,
  { officer, enclosed, sender, sha256 }: For,
): Promise<EnvelopePart> {
  const key = fingerprintOf(officer.key, sha256);
  const context = shareContext(enclosed, key);
  return {
    key,
    digest: shareDigest(enclosed, toHex(share), sha256),
    share: await lock(await sharedKey(sender, officer.key, context), share, utf8(context)),
  };
}

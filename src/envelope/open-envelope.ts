import { combine } from 'shamir-secret-sharing';
import { type Opening, parseOpening } from '../core/proof/commitment.js';
import {
  contentContext,
  type Enclosed,
  type Envelope,
  shareContext,
} from '../core/proof/envelope.js';
import { fromHex, toHex, utf8 } from './bytes.js';
import { unlock } from './locked-box.js';
import { type PrivateKey, sharedKey } from './shared-key.js';

/** The key of an officer, as far as it is needed to take a share out of an envelope. */
export interface OwnKey {
  readonly fingerprint: string;
  readonly privateKey: PrivateKey;
}

/**
 * Takes the officer's own share out of an envelope; null where there is none for this key, or where what is there was
 * not encrypted to it for this quote.
 */
export async function shareFrom(
  { sender, parts }: Envelope,
  enclosed: Enclosed,
  { fingerprint, privateKey }: OwnKey,
): Promise<string | null> {
  const part = parts.find(({ key }) => key === fingerprint);
  if (part === undefined) return null;
  const context = shareContext(enclosed, fingerprint);
  try {
    const key = await sharedKey(privateKey, sender, context);
    const share = await unlock(key, part.share, utf8(context));
    return share && toHex(share);
  } catch {
    // The sender's key is no point of the curve: the envelope was made wrong.
    return null;
  }
}

/**
 * What an envelope holds, by enough shares of it; null where they do not open it. Whether it opens what was committed
 * to is for the caller to see.
 */
export async function openEnvelope(
  { content }: Envelope,
  enclosed: Enclosed,
  shares: readonly string[],
): Promise<Opening | null> {
  const key = await combined(shares);
  const plain = key && (await unlock(key, content, utf8(contentContext(enclosed))));
  if (!plain) return null;
  const opening = parseOpening(new TextDecoder().decode(plain));
  return opening.ok ? opening.value : null;
}

async function combined(shares: readonly string[]): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return Uint8Array.from(await combine(shares.map(fromHex)));
  } catch {
    // Two shares with one place, or too few: whoever made the envelope gave out shares that cannot be put together.
    return null;
  }
}

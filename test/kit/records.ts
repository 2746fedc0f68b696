import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { type Canonical, canonicalText } from '../../src/core/kernel/canonical.js';
import type { AuctionEvent } from '../../src/core/auction/events.js';
import { type Entry, entryOf } from '../../src/core/proof/entry.js';
import { NO_ENTRY } from '../../src/core/proof/entry-text.js';
import { headText } from '../../src/core/proof/head.js';
import { merkleTree } from '../../src/core/proof/merkle.js';
import { type KeptRecord, type LotRecord, type SignedHead } from '../../src/core/proof/record.js';
import { signedText } from '../../src/core/proof/signature.js';
import { nodeSha256 as sha256 } from '../../src/platform/proof/node-sha256.js';
import { namedKeys } from '../../src/platform/proof/node-signatures.js';

/** A key for tests: the same every time, so that a golden record can be written again. */
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${'42'.repeat(32)}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});

export const TEST_KEY = {
  keyId: 'key_test',
  publicKey: createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '',
};

export const TOOLS = { sha256, verifySignature: namedKeys([TEST_KEY]) };

/** Signs a text as the server does. */
export function signTest(text: string): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

/** What a server would have kept of these events. The salts are counted, so that it is the same every time. */
export function keptRecord(events: readonly AuctionEvent[]): KeptRecord {
  const first = events[0];
  if (first?.type !== 'published') throw new Error('a record begins with published');
  const { lot, engine, currency } = first.terms;
  const entries: Entry[] = [];
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    const prev = entries.at(-1)?.hash ?? NO_ENTRY;
    const seal = () => seq.toString(16).padStart(32, '0');
    entries.push(entryOf({ event, lot, engine, currency, seq, prev }, seal, sha256));
  }
  return { lot, engine, entries, head: signedHead(lot, entries), keys: [TEST_KEY] };
}

/** The head of a lot, signed in a batch with two other leaves. */
function signedHead(lot: string, entries: readonly { hash: string }[]): SignedHead {
  const seq = entries.length;
  const hash = entries.at(-1)?.hash ?? NO_ENTRY;
  const tree = merkleTree(['an answer', 'another', headText({ lot, seq, hash })], sha256);
  const batch = { batch: 'bat_1', root: tree.root, at: 1_772_420_400_000, leaves: 3 };
  const signature = signTest(signedText(batch));
  const receipt = { ...batch, index: 2, path: tree.path(2), keyId: TEST_KEY.keyId, signature };
  return { seq, hash, receipt };
}

/** The record with one field of one entry replaced and everything after it hashed and signed anew: a skilled forgery. */
export function forged(
  record: LotRecord,
  seq: number,
  change: Readonly<Record<string, Canonical>>,
): LotRecord {
  const entries: { body: string; hash: string }[] = [];
  for (const [index, entry] of record.entries.entries()) {
    const prev = entries.at(-1)?.hash ?? NO_ENTRY;
    const said = JSON.parse(entry.body) as Record<string, Canonical>;
    const body = canonicalText({ ...said, ...(index + 1 === seq ? change : {}), prev });
    entries.push({ body, hash: sha256(body) });
  }
  return { ...record, entries, head: signedHead(record.lot, entries) };
}

import type { OpeningOfficer } from '../auction/escrow.js';
import { canonicalText } from '../kernel/canonical.js';
import type { Result } from '../kernel/result.js';
import type { Sha256 } from '../kernel/sha256.js';
import { parseJson } from './json.js';
import { hash, publicKey } from './leaf-shapes.js';
import { list, type Misshapen, misshapen, oneOf, plain, record, type Shape } from './shape.js';

/** What an envelope is about; everything in it is bound to this, so that nothing fits another quote. */
export interface Enclosed {
  readonly lot: string;
  readonly paddle: string;
  readonly commitment: string;
}

/**
 * An opening left in escrow 开启信封: encrypted with a key of its own, and that key split among the officers of the lot,
 * in their order. Nothing in it says anything about the amount to fewer than the threshold of them.
 */
export interface Envelope {
  readonly format: 'ipgavel-envelope/1';
  /** The public half of the key pair that was made for this envelope alone. */
  readonly sender: string;
  /** The opening, encrypted. */
  readonly content: string;
  readonly parts: readonly EnvelopePart[];
}

/** What one officer gets. */
export interface EnvelopePart {
  /** The fingerprint of the key that it is encrypted to. */
  readonly key: string;
  /** What the share has to hash to, so that a wrong one is known before it can do anything. */
  readonly digest: string;
  /** The share, encrypted. */
  readonly share: string;
}

/** More than the largest envelope of nine officers takes. */
const LONGEST_TEXT = 6_000;
const HEX = /^(?:[0-9a-f]{2})+$/;

const hex = plain(
  (value): value is string => typeof value === 'string' && HEX.test(value),
  'is not bytes in lower-case hex',
);

const envelopeShape: Shape<Envelope> = record<Envelope>({
  format: oneOf('ipgavel-envelope/1'),
  sender: publicKey,
  content: hex,
  parts: list(record<EnvelopePart>({ key: hash, digest: hash, share: hex })),
});

/** The text of an envelope: what is sent, kept, and hashed into the record. */
export function envelopeText(envelope: Envelope): string {
  return canonicalText(envelopeShape.write(envelope));
}

/** Reads an envelope; only what `envelopeText` would write again in these very characters is one. */
export function parseEnvelope(text: string): Result<Envelope, Misshapen> {
  if (text.length > LONGEST_TEXT) return misshapen('escrow', 'is too long');
  const json = parseJson(text);
  if (!json.ok) return misshapen('escrow', json.error);
  const read = envelopeShape.read(json.value, 'escrow');
  if (read.ok && envelopeText(read.value) !== text)
    return misshapen('escrow', 'is not canonical text');
  return read;
}

/** Whether an envelope has a part for each of these officers, in their order, and none for anybody else. */
export function isFor(
  { parts }: Envelope,
  officers: readonly OpeningOfficer[],
  sha256: Sha256,
): boolean {
  return (
    parts.length === officers.length &&
    officers.every(({ key }, index) => parts[index]?.key === fingerprintOf(key, sha256))
  );
}

/** The fingerprint of an officer's key: short enough to be read out, and nobody can make another key with it. */
export function fingerprintOf(key: string, sha256: Sha256): string {
  return sha256(canonicalText({ domain: 'ipgavel/officer-key/1', key }));
}

/** What the encryption of an envelope's content is bound to. */
export function contentContext({ lot, paddle, commitment }: Enclosed): string {
  return canonicalText({ domain: 'ipgavel/envelope-content/1', lot, paddle, commitment });
}

/** What the encryption of a share is bound to: the quote, and the officer's key. */
export function shareContext({ lot, paddle, commitment }: Enclosed, key: string): string {
  return canonicalText({ domain: 'ipgavel/envelope-share/1', lot, paddle, commitment, key });
}

/** What a share hashes to. It is as random as a key, so that its hash tells nothing about it. */
export function shareDigest(enclosed: Enclosed, share: string, sha256: Sha256): string {
  const { lot, paddle, commitment } = enclosed;
  return sha256(
    canonicalText({ domain: 'ipgavel/share-digest/1', lot, paddle, commitment, share }),
  );
}

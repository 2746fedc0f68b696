import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { VerifySignature } from '../../core/proof/signature.js';

/** A public key as it is published: ed25519 in PEM, or SPKI DER or the bare 32 bytes in base64url, base64 or hex. */
export interface PublishedKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** What stands before the 32 bytes of an ed25519 key in SPKI DER (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Checks ed25519 signatures (base64url) against these keys by `node:crypto`. Throws for a text that is no such key. */
export function nodeSignatures(keys: readonly PublishedKey[]): VerifySignature {
  const known = new Map(keys.map((key) => [key.keyId, readPublicKey(key.publicKey)]));
  return ({ text, keyId, signature }) => {
    const key = known.get(keyId);
    if (!key) return 'unknown-key';
    const bytes = Buffer.from(signature, 'base64url');
    return verify(null, Buffer.from(text, 'utf8'), key, bytes) ? 'good' : 'bad';
  };
}

/** Reads an ed25519 public key in any of the forms of `PublishedKey`. */
export function readPublicKey(published: string): KeyObject {
  const key = published.includes('-----BEGIN')
    ? createPublicKey(published)
    : createPublicKey({ key: spki(published.trim()), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an ed25519 public key');
  return key;
}

function spki(published: string): Buffer {
  const isHex = /^([0-9a-f]{64}|[0-9a-f]{88})$/i.test(published);
  const bytes = Buffer.from(published, isHex ? 'hex' : 'base64');
  return bytes.length === 32 ? Buffer.concat([SPKI_PREFIX, bytes]) : bytes;
}

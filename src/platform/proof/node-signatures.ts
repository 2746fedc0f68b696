import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SignedClaim, VerifySignature } from '../../core/proof/signature.js';

/** A public key with the name under which signatures refer to it; `publicKey` is a text for `readPublicKey`. */
export interface NamedKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** What stands before the 32 bytes of an ed25519 key in SPKI DER (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Checks signatures against keys that are known by name. Throws for a text that is no key. */
export function namedKeys(keys: readonly NamedKey[]): VerifySignature {
  const known = new Map(keys.map(({ keyId, publicKey }) => [keyId, readPublicKey(publicKey)]));
  return (claim) => {
    const key = known.get(claim.keyId);
    if (!key) return 'unknown-key';
    return isSignedBy(key, claim) ? 'good' : 'bad';
  };
}

/** Checks signatures against keys that the reader trusts, whatever they are called. Throws for a text that is no key. */
export function trustedKeys(keys: readonly string[]): VerifySignature {
  const known = keys.map(readPublicKey);
  return (claim) => (known.some((key) => isSignedBy(key, claim)) ? 'good' : 'bad');
}

/** Reads an ed25519 public key: PEM, or SPKI DER or the bare 32 bytes, in base64url, base64 or hex. */
function readPublicKey(text: string): KeyObject {
  const key = keyIn(text);
  if (key?.asymmetricKeyType !== 'ed25519') throw new Error(`not an ed25519 public key: ${text}`);
  return key;
}

/** Whether `readPublicKey` can read it. */
export function isPublicKey(text: string): boolean {
  return keyIn(text)?.asymmetricKeyType === 'ed25519';
}

function keyIn(text: string): KeyObject | null {
  try {
    return text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: spki(text.trim()), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function spki(text: string): Buffer {
  const isHex = /^([0-9a-f]{64}|[0-9a-f]{88})$/i.test(text);
  const bytes = Buffer.from(text, isHex ? 'hex' : 'base64');
  return bytes.length === 32 ? Buffer.concat([SPKI_PREFIX, bytes]) : bytes;
}

/** Signatures are ed25519 (RFC 8032) over the UTF-8 bytes of the text, in base64url. */
function isSignedBy(key: KeyObject, { text, signature }: SignedClaim): boolean {
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}

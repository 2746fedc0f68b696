import * as ed25519 from '@noble/ed25519';
import { sha256 as sha256Bytes, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../../src/core/kernel/sha256.js';
import type { RecordKey } from '../../../src/core/proof/record.js';
import type { SignedClaim, VerifySignature } from '../../../src/core/proof/signature.js';

// The verifier decides at once, and the browser's own hashes only promise: so they are computed here.
ed25519.hashes.sha512 = sha512;

export const sha256: Sha256 = (text) => bytesToHex(sha256Bytes(utf8ToBytes(text)));

/** Checks signatures against keys that are known by name; a text that is no key knows nobody's signature. */
export function namedKeys(keys: readonly RecordKey[]): VerifySignature {
  const known = new Map(keys.map(({ keyId, publicKey }) => [keyId, publicKey]));
  return (claim) => {
    const key = known.get(claim.keyId);
    if (key === undefined) return 'unknown-key';
    return isSignedBy(key, claim) ? 'good' : 'bad';
  };
}

/** Signatures are ed25519 (RFC 8032) over the UTF-8 bytes of the text; key and signature are base64url. */
function isSignedBy(key: string, { text, signature }: SignedClaim): boolean {
  try {
    return ed25519.verify(bytesOf(signature), utf8ToBytes(text), bytesOf(key), { zip215: false });
  } catch {
    return false;
  }
}

function bytesOf(base64url: string): Uint8Array {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

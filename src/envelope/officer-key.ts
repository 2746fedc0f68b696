import { fromHex, toHex, utf8 } from './bytes.js';
import { lock, unlock } from './locked-box.js';
import { CURVE, newKeyPair, type PrivateKey } from './shared-key.js';

/** An officer's key as it is kept: the private half encrypted with a passphrase that is kept nowhere. */
export interface KeptKey {
  readonly format: 'ipgavel-officer-key/1';
  readonly publicKey: string;
  readonly salt: string;
  readonly iterations: number;
  readonly wrapped: string;
}

/** The shortest passphrase that is taken: whoever gets hold of the file can try as often as they like. */
export const SHORTEST_PASSPHRASE = 12;

/** What OWASP asks of PBKDF2 with SHA-256, so that each try costs a thief a good part of a second. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const KEY_BITS = 256;

/** Makes a key pair; its private half leaves this function encrypted only. */
export async function newOfficerKey(passphrase: string): Promise<KeptKey> {
  const { publicKey, privateKey } = await newKeyPair();
  const bare = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  const salt = toHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  return {
    format: 'ipgavel-officer-key/1',
    publicKey: bare,
    salt,
    iterations: ITERATIONS,
    wrapped: await lock(key, secret, utf8(bare)),
  };
}

/** The private half of a kept key; null for a wrong passphrase. */
export async function unwrapKey(kept: KeptKey, passphrase: string): Promise<PrivateKey | null> {
  const key = await keyFrom(passphrase, kept.salt, kept.iterations);
  const secret = await unlock(key, kept.wrapped, utf8(kept.publicKey));
  if (secret === null) return null;
  return crypto.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits']);
}

/** Reads a key file; null for anything else. */
export function readKeptKey(text: string): KeptKey | null {
  try {
    const { format, publicKey, salt, iterations, wrapped } = JSON.parse(text) as KeptKey;
    const isOne =
      (format as string) === 'ipgavel-officer-key/1' &&
      [publicKey, salt, wrapped].every((part) => /^[0-9a-f]+$/.test(part)) &&
      Number.isSafeInteger(iterations);
    return isOne ? { format, publicKey, salt, iterations, wrapped } : null;
  } catch {
    return null;
  }
}

async function keyFrom(
  passphrase: string,
  salt: string,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const typed = utf8(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY_BITS));
}

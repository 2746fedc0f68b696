import { fromHex, utf8 } from './bytes.js';

/** The curve of all keys here: every browser has it. */
export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

const KEY_BITS = 256;

/** The private half of a key pair, which stays where it was made. */
export type PrivateKey = Awaited<ReturnType<typeof newKeyPair>>['privateKey'];

/** Makes a key pair with chance of the platform; the private half may be taken out, to be kept. */
export function newKeyPair() {
  return crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
}

/** The key that only these two have in common, for one purpose: ECDH, then HKDF with SHA-256. */
export async function sharedKey(
  privateKey: PrivateKey,
  publicKey: string,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const other = await crypto.subtle.importKey('raw', fromHex(publicKey), CURVE, false, []);
  const secret = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: other },
    privateKey,
    KEY_BITS,
  );
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY_BITS));
}

import { fromHex, toHex } from './bytes.js';

const NONCE_BYTES = 12;
const AES = 'AES-GCM';

/** Encrypts with AES-256-GCM; the nonce goes in front, and `context` must be the same to open it. */
export async function lock(
  key: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  context: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const aes = await crypto.subtle.importKey('raw', key, AES, false, ['encrypt']);
  const how = { name: AES, iv: nonce, additionalData: context };
  const locked = await crypto.subtle.encrypt(how, aes, plain);
  return toHex(nonce) + toHex(new Uint8Array(locked));
}

/** Opens what `lock` locked; null for another key or context, and for anything that was changed. */
export async function unlock(
  key: Uint8Array<ArrayBuffer>,
  locked: string,
  context: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = fromHex(locked);
  if (bytes.length <= NONCE_BYTES) return null;
  const aes = await crypto.subtle.importKey('raw', key, AES, false, ['decrypt']);
  const how = { name: AES, iv: bytes.slice(0, NONCE_BYTES), additionalData: context };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, aes, bytes.slice(NONCE_BYTES)));
  } catch {
    return null;
  }
}

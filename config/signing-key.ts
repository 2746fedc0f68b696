import { createPrivateKey, type KeyObject } from 'node:crypto';

/** Reads an ed25519 private key in PKCS8, as PEM or as the base64 of its DER form; null when it is anything else. */
export function readSigningKey(text: string): KeyObject | null {
  try {
    const key = text.includes('-----BEGIN')
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

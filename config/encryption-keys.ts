import { createSecretKey, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;

/** Reads keys for AES-256, each as the base64 of its 32 bytes, separated by commas; null when one is anything else. */
export function readEncryptionKeys(text: string): readonly KeyObject[] | null {
  const keys = text.split(',').map((part) => Buffer.from(part.trim(), 'base64'));
  const isWhole = text.split(',').every((part, n) => keys[n]?.toString('base64') === part.trim());
  if (!isWhole || keys.some(({ length }) => length !== KEY_BYTES)) return null;
  return keys.map((key) => createSecretKey(key));
}

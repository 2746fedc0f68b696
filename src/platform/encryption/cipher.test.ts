import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Keys } from '../keys/keys.js';
import { CryptoRandom } from '../random/random.js';
import { Cipher } from './cipher.js';

const [OLD, NEW] = [1, 2].map((byte) => createSecretKey(Buffer.alloc(32, byte)));

function cipherWith(...encryptionKeys: (typeof OLD)[]): Cipher {
  return new Cipher({ encryptionKeys } as unknown as Keys, new CryptoRandom());
}

describe('a cipher', () => {
  const old = cipherWith(OLD);
  const SECRET = 'GEZDGNBVGY3TQOJQ 权槌';

  it('reads again what it wrote, which nobody else can', () => {
    const encrypted = old.encrypt(SECRET, 'here');
    expect(old.decrypt(encrypted, 'here')).toBe(SECRET);
    expect(Buffer.from(encrypted.text, 'base64url').includes(SECRET)).toBe(false);
    expect(() => cipherWith(NEW).decrypt(encrypted, 'here')).toThrow('no encryption key');
    const { keyId } = cipherWith(NEW);
    expect(() => cipherWith(NEW).decrypt({ ...encrypted, keyId }, 'here')).toThrow();
  });

  it('never writes the same twice', () => {
    expect(old.encrypt(SECRET, 'here').text).not.toBe(old.encrypt(SECRET, 'here').text);
  });

  it('reads nothing that was moved or changed', () => {
    const encrypted = old.encrypt(SECRET, 'here');
    expect(() => old.decrypt(encrypted, 'there')).toThrow();
    const bytes = Buffer.from(encrypted.text, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const text = changed.toString('base64url');
      expect(() => old.decrypt({ ...encrypted, text }, 'here')).toThrow();
    }
    const text = randomBytes(8).toString('base64url');
    expect(() => old.decrypt({ ...encrypted, text }, 'here')).toThrow();
  });

  it('writes with the first of its keys and reads with each', () => {
    const both = cipherWith(NEW, OLD);
    expect(both.decrypt(old.encrypt(SECRET, 'here'), 'here')).toBe(SECRET);
    expect(both.keyId).toBe(cipherWith(NEW).keyId);
    expect(both.encrypt(SECRET, 'here').keyId).toBe(both.keyId);
    expect([both.knows(old.keyId), cipherWith(NEW).knows(old.keyId)]).toEqual([true, false]);
  });
});

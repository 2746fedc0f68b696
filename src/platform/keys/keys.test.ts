import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ed25519Signer } from '../signing/signer.js';
import { loadKeys } from './keys.js';

describe('keys', () => {
  let folder: string;
  const load = (): ReturnType<typeof loadKeys> =>
    loadKeys({
      ...{ jwtSecret: null, signingKey: null, encryptionKeys: null },
      directory: join(folder, 'keys'),
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ipgavel-keys-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are made once and found again', () => {
    const [first, second] = [load(), load()];
    expect(second.tokenSecret).toEqual(first.tokenSecret);
    expect(second.encryptionKeys.map((key) => key.export())).toEqual(
      first.encryptionKeys.map((key) => key.export()),
    );
    expect(new Ed25519Signer(second.signingKey).keyId).toBe(
      new Ed25519Signer(first.signingKey).keyId,
    );
  });

  it('are readable by their owner alone, and leave no drafts', () => {
    load();
    const files = readdirSync(join(folder, 'keys'));
    expect(files.sort()).toEqual(['encryption-key', 'jwt-secret', 'signing-key.pem']);
    for (const file of files) {
      expect(statSync(join(folder, 'keys', file)).mode & 0o777).toBe(0o600);
    }
  });

  it('touch no disk when they are configured', () => {
    const { signingKey, encryptionKeys } = load();
    rmSync(join(folder, 'keys'), { recursive: true });
    const configured = { jwtSecret: 'x'.repeat(32), signingKey, encryptionKeys };
    loadKeys({ ...configured, directory: join(folder, 'keys') });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are refused when the file holds something else', () => {
    load();
    writeFileSync(join(folder, 'keys', 'signing-key.pem'), 'rubbish');
    expect(load).toThrow();
  });

  it('sign what anyone can verify with the public key', () => {
    const signer = new Ed25519Signer(load().signingKey);
    const [published] = signer.publicKeys();
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: published?.publicKey ?? '' },
      format: 'jwk',
    });
    const signature = Buffer.from(signer.sign('权槌'), 'base64url');
    expect(verify(null, Buffer.from('权槌'), key, signature)).toBe(true);
    expect(verify(null, Buffer.from('权锤'), key, signature)).toBe(false);
  });
});

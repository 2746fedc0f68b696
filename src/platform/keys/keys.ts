import {
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { KeysConfig } from '../../../config/config.js';
import { readOrMakeKey } from './key-files.js';

/** The secrets that the program works with. Never logged, never answered. */
export abstract class Keys {
  /** Signs access tokens (HMAC with SHA-256). */
  abstract readonly tokenSecret: Uint8Array;
  /** Signs receipts (ed25519). */
  abstract readonly signingKey: KeyObject;
  /** Encrypt what must be read again but not by whoever reads the database (AES-256): the first one; all decrypt. */
  abstract readonly encryptionKeys: readonly KeyObject[];
}

/**
 * Takes the keys from the configuration. What is not configured, which production forbids, is made once and kept in
 * `directory`, so that receipts can still be verified after a restart.
 */
export function loadKeys(config: KeysConfig): Keys {
  return {
    tokenSecret: Buffer.from(config.jwtSecret ?? keptTokenSecret(config.directory)),
    signingKey: config.signingKey ?? keptSigningKey(config.directory),
    encryptionKeys: config.encryptionKeys ?? [keptEncryptionKey(config.directory)],
  };
}

function keptTokenSecret(directory: string): string {
  return readOrMakeKey(directory, 'jwt-secret', () => randomBytes(32).toString('base64url'));
}

function keptSigningKey(directory: string): KeyObject {
  const pem = readOrMakeKey(directory, 'signing-key.pem', () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  );
  return createPrivateKey(pem);
}

function keptEncryptionKey(directory: string): KeyObject {
  const base64 = readOrMakeKey(directory, 'encryption-key', () =>
    randomBytes(32).toString('base64'),
  );
  return createSecretKey(base64, 'base64');
}

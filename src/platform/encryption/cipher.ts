import { createCipheriv, createDecipheriv, createHash, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import { Keys } from '../keys/keys.js';
import { Random } from '../random/random.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A text that can be read with one key alone. */
export interface Encrypted {
  /** The first 64 bits of the SHA-256 of the key, in hex. */
  readonly keyId: string;
  /** Nonce, encrypted text and tag, base64url. */
  readonly text: string;
}

/** Encrypts what the program must be able to read again, and whoever reads the database must not. */
@Injectable()
export class Cipher {
  /** The key that encrypts from now on. */
  readonly keyId: string;
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #random: Random;

  constructor({ encryptionKeys }: Keys, random: Random) {
    const named = encryptionKeys.map((key) => [idOf(key), key] as const);
    this.#keys = new Map(named);
    this.keyId = named[0]?.[0] ?? '';
    this.#random = random;
  }

  /** `context` says where the text stands, so that it means nothing anywhere else. */
  encrypt(text: string, context: string): Encrypted {
    const nonce = this.#random.bytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key(this.keyId), nonce);
    cipher.setAAD(Buffer.from(context));
    const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return { keyId: this.keyId, text: Buffer.concat(parts).toString('base64url') };
  }

  /** Whether the key is there that this can be read with. */
  knows(keyId: string): boolean {
    return this.#keys.has(keyId);
  }

  /** What was encrypted, with a known key. Throws when it, or its context, is not what it was. */
  decrypt({ keyId, text }: Encrypted, context: string): string {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.#key(keyId), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const middle = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return decipher.update(middle, undefined, 'utf8') + decipher.final('utf8');
  }

  #key(keyId: string): KeyObject {
    const key = this.#keys.get(keyId);
    invariant(key, `there is no encryption key ${keyId}`);
    return key;
  }
}

function idOf(key: KeyObject): string {
  return createHash('sha256').update(key.export()).digest('hex').slice(0, 16);
}

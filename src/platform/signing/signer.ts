import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** A key that signatures can be checked with by anyone. */
export interface PublicKey {
  readonly keyId: string;
  readonly algorithm: 'ed25519';
  /** The 32 bytes of the key, base64url. */
  readonly publicKey: string;
}

/** Signs what this server has said, so that it cannot be denied later. */
export abstract class Signer {
  abstract readonly keyId: string;
  /** The signature of the UTF-8 bytes of `text`, base64url. Costs about 50 µs: sign batches, not bids. */
  abstract sign(text: string): string;
  abstract publicKeys(): readonly PublicKey[];
}

/** Signs with one ed25519 key, named by the first 64 bits of its SHA-256. */
export class Ed25519Signer extends Signer {
  readonly keyId: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: string;

  constructor(privateKey: KeyObject) {
    super();
    this.#privateKey = privateKey;
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    const raw = spki.subarray(-32);
    this.#publicKey = raw.toString('base64url');
    this.keyId = createHash('sha256').update(raw).digest('hex').slice(0, 16);
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text, 'utf8'), this.#privateKey).toString('base64url');
  }

  publicKeys(): readonly PublicKey[] {
    return [{ keyId: this.keyId, algorithm: 'ed25519', publicKey: this.#publicKey }];
  }
}

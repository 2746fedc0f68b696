import { randomBytes } from 'node:crypto';

/** Where every salt, id and key takes its randomness from. */
export abstract class Random {
  abstract bytes(count: number): Buffer;
}

/** The operating system's randomness. */
export class CryptoRandom extends Random {
  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}

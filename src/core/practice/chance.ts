import type { Minor } from '../money/money.js';

const HALF = 2 ** 32;
const HEX = 16;
const BITS_128 = 32;

/** Chance that can be repeated: the same seed draws the same numbers (mulberry32). Nothing secret may hang on it. */
export class Chance {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `limit`, which is at most 2^32. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** An amount from `low` to `high`, both included. */
  amount(low: Minor, high: Minor): Minor {
    const drawn = (BigInt(this.below(HALF)) << 32n) | BigInt(this.below(HALF));
    return low + (drawn % (high - low + 1n));
  }

  /** 128 bits in lower-case hex. */
  bits(): string {
    return Array.from({ length: BITS_128 }, () => this.below(HEX).toString(HEX)).join('');
  }
}

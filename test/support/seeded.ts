import { randomInt } from 'node:crypto';

/** Chance that can be repeated: the same seed draws the same numbers (mulberry32). */
export class Seeded {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}

/** Chance by FAULT_SEED, or by a new seed, which is printed so that a failure can be had again. */
export function drawSeed(): Seeded {
  const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
  process.stdout.write(`FAULT_SEED=${seed}\n`);
  return new Seeded(seed);
}

/** How often a fault is repeated: FAULT_ROUNDS, for long runs, or what a test run has time for. */
export function faultRounds(usual: number): number {
  return Number(process.env.FAULT_ROUNDS ?? usual);
}

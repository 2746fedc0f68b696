import { randomInt } from 'node:crypto';
import { Chance as Seeded } from '../../src/core/practice/chance.js';

export { Seeded };

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

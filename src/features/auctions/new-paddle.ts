import type { Paddle } from '../../core/kernel/ids.js';
import type { Random } from '../../platform/random/random.js';

/** Without letters and digits that are mistaken for one another when they are read out. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 5;

/** A paddle number 竞买号 that says nothing about whose it is: 25 random bits. */
export function newPaddle(random: Random): Paddle {
  const bytes = random.bytes(LENGTH);
  return [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('') as Paddle;
}

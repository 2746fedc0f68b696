import { createHash } from 'node:crypto';
import type { Random } from '../../platform/random/random.js';

const BYTES = 32;

/** A refresh token nobody can guess: 256 random bits in hex. */
export function newRefreshToken(random: Random): string {
  return random.bytes(BYTES).toString('hex');
}

/** What is kept of a token. Nobody who reads the table learns a token from it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Locks a token's successor with the token itself: a one-time pad that only whoever holds the old token can make. So
 * a lost answer can be given again, while the table alone still gives nobody a token. Opening is the same as sealing.
 */
export function sealWith(token: string, successor: string): string {
  const pad = createHash('sha256').update(`ipgavel successor of ${token}`).digest();
  const bytes = Buffer.from(successor, 'hex');
  return Buffer.from(bytes.map((byte, at) => byte ^ (pad[at] ?? 0))).toString('hex');
}

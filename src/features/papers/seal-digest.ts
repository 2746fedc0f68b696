import { createHash } from 'node:crypto';

/** One hash for a set of files, in whatever order: their hashes sorted, each followed by a line feed. */
export function sealDigest(hashes: readonly string[]): string {
  const lines = [...hashes].sort().map((hash) => `${hash}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

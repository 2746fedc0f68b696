import { canonicalText } from '../kernel/canonical.js';
import type { Sha256 } from '../kernel/sha256.js';

/**
 * A draw by lot 抽签. Whoever holds it commits to a seed before anybody knows what it will decide, others may add a word
 * of their own afterwards, and then the seed is opened. The holder cannot choose the outcome, because the seed was fixed
 * first; the others cannot, because they did not know it. Anyone can repeat the draw with a SHA-256 and a sort.
 */
export interface Draw {
  /** What is drawn for, unlike any other draw: the id of a lot and what is decided in it. */
  readonly subject: string;
  /** 256 random bits in lower-case hex, known to nobody else until they are opened. */
  readonly seed: string;
  /** What others added after the commitment was published, in the published order; none where nobody did. */
  readonly words: readonly string[];
}

/** What is published beforehand: it fixes the seed for this subject and tells nothing of it. */
export function seedCommitment({ subject, seed }: Omit<Draw, 'words'>, sha256: Sha256): string {
  return sha256(canonicalText({ domain: 'ipgavel/draw-seed/1', subject, seed }));
}

/** The lot that a candidate drew: the lowest comes first. */
export function ticketOf(
  candidate: string,
  { subject, seed, words }: Draw,
  sha256: Sha256,
): string {
  return sha256(
    canonicalText({ domain: 'ipgavel/draw-ticket/1', subject, seed, words, candidate }),
  );
}

/**
 * The candidates in the order that the lots gave them. It does not depend on the order in which they are named.
 *
 * @param candidates unlike each other
 */
export function drawnOrder(
  candidates: readonly string[],
  draw: Draw,
  sha256: Sha256,
): readonly string[] {
  return candidates
    .map((candidate) => ({ candidate, ticket: ticketOf(candidate, draw, sha256) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ candidate }) => candidate);
}

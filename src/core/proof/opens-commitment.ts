import type { AuctionState } from '../auction/auction.js';
import type { BidCommand } from '../auction/commands.js';
import { quoteOf, quotingOf } from '../auction/quotes.js';
import type { Sha256 } from '../kernel/sha256.js';
import { commitmentTo, quoteFor } from './commitment.js';

/**
 * Whether an amount with its salt is what the bidder has committed to. True as well where it has committed to nothing:
 * why there is nothing to open, the rules of the lot say better.
 */
export function opensCommitment(
  { course, terms }: AuctionState,
  { paddle, amount, salt }: Extract<BidCommand, { readonly type: 'reveal' }>,
  sha256: Sha256,
): boolean {
  const quoting = quotingOf(course);
  const commitment = quoting && quoteOf(quoting, paddle)?.commitment;
  if (!commitment) return true;
  const { lot, currency } = terms;
  return commitmentTo({ amount, salt }, quoteFor({ lot, paddle, currency }), sha256) === commitment;
}

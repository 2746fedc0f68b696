import type { Instant } from '../kernel/instant.js';

/** How many commands one bidder may send: `burst` at once, then `perSecond` each second. */
export interface Throttle {
  readonly perSecond: number;
  readonly burst: number;
}

/** What one bidder has left: thousandths of a command, so that no fraction is ever rounded away. */
export interface Bucket {
  readonly thousandths: number;
  readonly at: Instant;
}

const ONE = 1000;

/** A bucket that has not been used yet. */
export function fullBucket({ burst }: Throttle, at: Instant): Bucket {
  return { thousandths: burst * ONE, at };
}

/**
 * Takes one command out of a bucket, or null when it is empty: the command is refused as `throttled` and costs
 * nothing. Time is that of receipt, so that a queue on our side does not look like haste on the bidder's. Every
 * bidder has a bucket of its own on every lot: nobody can use up another one's turn.
 */
export function take(
  { perSecond, burst }: Throttle,
  bucket: Bucket,
  receivedAt: Instant,
): Bucket | null {
  const passedMs = Math.max(0, receivedAt - bucket.at);
  const filled = Math.min(burst * ONE, bucket.thousandths + passedMs * perSecond);
  if (filled < ONE) return null;
  return { thousandths: filled - ONE, at: receivedAt > bucket.at ? receivedAt : bucket.at };
}

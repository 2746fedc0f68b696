import type { Sha256 } from '../kernel/sha256.js';
import type { Finding } from './chain.js';
import type { Vouched } from './check-openings.js';
import { commitmentTo, quoteFor } from './commitment.js';

/** Holds every amount that a bidder opened itself against the last commitment that it had given. */
export function checkReveals(
  lot: string,
  { events, currency }: Vouched,
  sha256: Sha256,
): readonly Finding[] {
  const given = new Map<string, string>();
  const faults: Finding[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === 'committed') given.set(event.paddle, event.commitment);
    if (event.type !== 'revealed') continue;
    const { paddle, amount, salt } = event;
    const opened = commitmentTo({ amount, salt }, quoteFor({ lot, paddle, currency }), sha256);
    if (opened !== given.get(paddle))
      faults.push({ seq: index + 1, what: 'its opening does not fit its commitment' });
  }
  return faults;
}

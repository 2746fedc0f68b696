import { type AuctionState, decide, evolve } from '../../core/auction/auction.js';
import { type Instant, later } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import type { StreamHead } from '../../platform/database/batch.js';

/** A lot as its row says, with whatever is due by an instant. */
export function stateAt(head: StreamHead, now: Instant): AuctionState {
  const kept = decodeState(head.state) as AuctionState;
  const decidedAt = later(now, head.lastAt);
  const { events } = decide(
    kept,
    { type: 'tick' },
    {
      ...{ receivedAt: decidedAt, decidedAt, sha256: nodeSha256 },
    },
  );
  return events.reduce<AuctionState>(evolve, kept);
}

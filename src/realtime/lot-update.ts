import type { BidsMessage, LotStateMessage } from '../contract/feed.js';

/** What is told about a lot: its state, and the bids that led there. */
export interface LotUpdate {
  readonly state: LotStateMessage;
  readonly bids: BidsMessage;
}

/** So many bids go into one update; of more, the state says where they led and the record has them all. */
const MOST_BIDS = 500;

/** Two updates of one lot, the second one later, as one. */
export function joined(first: LotUpdate, second: LotUpdate): LotUpdate {
  const bids = [...first.bids.bids, ...second.bids.bids];
  const isWhole = second.bids.fromSeq <= first.bids.toSeq + 1 && bids.length <= MOST_BIDS;
  if (!isWhole) return second;
  return { state: second.state, bids: { ...second.bids, fromSeq: first.bids.fromSeq, bids } };
}

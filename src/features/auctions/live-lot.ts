import type { BidsMessage, LotStateMessage } from '../../contract/feed.js';

/** What a watcher starts from: where the lot stands, and its latest bids. */
export interface LiveLot {
  readonly state: LotStateMessage;
  readonly bids: BidsMessage;
}

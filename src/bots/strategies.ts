import type { BidRequest } from '../contract/bidding.js';
import type { LotStateMessage } from '../contract/feed.js';
import type { Minor } from '../core/money/money.js';
import { minorOf } from './wire-amount.js';

/** What a bidder decides to send: a bid without its lot and command id. */
export type Offer = Omit<BidRequest, 'lot' | 'commandId'>;

/** What a bidder sees when it decides: where the lot stands, and its own paddle there. */
export interface Sight {
  readonly state: LotStateMessage;
  readonly paddle: string;
}

/** A way of bidding: looks, and offers or waits for the next state. */
export type Strategy = (sight: Sight) => Offer | null;

/** Offers the least that is allowed whenever another one leads, up to `limit` in minor units. */
export function stepUpTo(limit: Minor): Strategy {
  return ({ state, paddle }) => {
    if (state.phase !== 'ascending' || state.leader === paddle || !state.minimum) return null;
    return minorOf(state.minimum) <= limit ? { type: 'bid', amount: state.minimum } : null;
  };
}

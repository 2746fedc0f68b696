import type { PublicBid } from '../../contract/feed.js';
import type { Currency } from '../../core/money/currency.js';
import type { StoredEvent } from '../../platform/database/event-log.js';
import { wireAmount } from './wire-money.js';

/** A bid's entry in the record, as far as a bid list shows it; amounts in minor units. */
interface BidBody {
  readonly kind: PublicBid['kind'];
  readonly paddle: string;
  readonly amount?: string;
  readonly price: string;
  readonly leader: string;
}

/** The bid that an entry of a record tells of, or null when it tells of something else. */
export function publicBidOf(entry: StoredEvent, currency: Currency): PublicBid | null {
  if (entry.type !== 'bid') return null;
  const { kind, paddle, amount, price, leader } = JSON.parse(entry.body) as BidBody;
  return {
    seq: entry.seq,
    at: entry.at,
    kind,
    paddle,
    amount: amount === undefined ? null : wireAmount(BigInt(amount), currency),
    price: wireAmount(BigInt(price), currency),
    leader,
  };
}

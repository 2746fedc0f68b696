import type { EnteredMark, PublicBid } from '../../contract/feed.js';
import type { Currency } from '../../core/money/currency.js';
import type { StoredEvent } from '../../platform/database/event-log.js';
import { wireAmount } from '../../wire/wire-money.js';

/** A bid's entry in the record, as far as a bid list shows it; amounts in minor units. */
interface BidBody {
  /** One on a package says what it is on instead. */
  readonly kind?: PublicBid['kind'];
  readonly on?: string;
  readonly side?: NonNullable<PublicBid['side']>;
  readonly paddle: string;
  readonly amount?: string;
  readonly price: string;
  readonly leader: string | null;
  readonly entered?: EnteredMark;
}

const BIDS: ReadonlySet<string> = new Set(['bid', 'package-bid']);

/** The bid that an entry of a record tells of, or null when it tells of something else. */
export function publicBidOf(entry: StoredEvent, currency: Currency): PublicBid | null {
  if (!BIDS.has(entry.type)) return null;
  const {
    kind = 'bid',
    paddle,
    amount,
    price,
    leader,
    on,
    side,
    entered,
  } = JSON.parse(entry.body) as BidBody;
  return {
    seq: entry.seq,
    at: entry.at,
    kind,
    paddle,
    amount: amount === undefined ? null : wireAmount(BigInt(amount), currency),
    price: wireAmount(BigInt(price), currency),
    leader,
    ...(on !== undefined && side !== undefined && { on, side }),
    ...(entered && { entered }),
  };
}

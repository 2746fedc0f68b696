import type { LotStateMessage, PublicBid } from '../contract/feed.js';
import { type AuctionState, view } from '../core/auction/auction.js';
import { wireCourse } from './wire-course.js';
import { wireResult } from './wire-result.js';
import type { BidAccepted, PackageBid } from '../core/auction/events.js';
import type { Instant } from '../core/kernel/instant.js';
import type { Currency } from '../core/money/currency.js';
import { wireAmount, wireMoney } from './wire-money.js';

/** Where a lot's record stands, with its state there. */
export interface LotHead {
  readonly lot: string;
  readonly seq: number;
  readonly hash: string;
  readonly state: AuctionState;
}

/** What everyone may see of a lot, as feeds and pages show it. */
export function lotStateMessage(head: LotHead, serverTime: Instant): LotStateMessage {
  const { price, leader, minimum, course, result, ...seen } = view(head.state, serverTime);
  const { currency } = head.state.terms;
  return {
    ...seen,
    lot: head.lot,
    seq: head.seq,
    hash: head.hash,
    serverTime,
    price: wireMoney(price, currency),
    leader,
    minimum: wireMoney(minimum, currency),
    course: course && wireCourse(course, currency),
    result: result && wireResult(result, currency),
  };
}

/** An accepted bid with its place in the record. */
export interface NumberedBid {
  readonly seq: number;
  readonly at: Instant;
  readonly bid: BidAccepted | PackageBid;
}

/** A bid as everyone may see it: the amount of a plain bid, never a ceiling. */
export function publicBid({ seq, at, bid }: NumberedBid, currency: Currency): PublicBid {
  const { paddle, leader, entered } = bid;
  const kind = bid.type === 'bid' ? bid.kind : 'bid';
  return {
    seq,
    at,
    kind,
    paddle,
    amount: kind === 'max' ? null : wireAmount(bid.amount, currency),
    price: wireAmount(bid.price, currency),
    leader,
    ...(bid.type === 'package-bid' && { on: bid.on, side: bid.side }),
    ...(entered && { entered }),
  };
}

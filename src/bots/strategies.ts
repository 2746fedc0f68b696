import type { BidRequest } from '../contract/bidding.js';
import type { LotStateMessage, LotTarget } from '../contract/feed.js';
import { sideOf, sidesOf } from '../contract/package-sides.js';
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

/**
 * Offers the least that is allowed whenever another one leads, up to `limit` in minor units. On a package that is what
 * brings the bidder into the lead at the lowest price of the lot.
 */
export function stepUpTo(limit: Minor): Strategy {
  return ({ state, paddle }) => {
    const { course, phase } = state;
    if (phase !== 'ascending') return null;
    if (course?.kind === 'package') return cheapestLead(course.targets, paddle, limit);
    if (state.leader === paddle || !state.minimum) return null;
    return minorOf(state.minimum) <= limit ? { type: 'bid', amount: state.minimum } : null;
  };
}

/** The bid on a package after which its bidder would have something of it, and what is sold would cost the least. */
function cheapestLead(targets: readonly LotTarget[], paddle: string, limit: Minor): Offer | null {
  const { leads } = sidesOf(bestOf(targets));
  if (targets.some(({ on, leader }) => leader === paddle && sideOf(on) === leads)) return null;
  const ways = targets.flatMap(({ on, leadsFrom: amount }) =>
    amount === null ? [] : [{ on, amount, price: priceWith(targets, on, minorOf(amount)) }],
  );
  const [cheapest] = ways.sort((a, b) => (a.price < b.price ? -1 : Number(a.price > b.price)));
  if (cheapest === undefined || cheapest.price > limit) return null;
  return { type: 'bid', on: cheapest.on, amount: cheapest.amount };
}

/** What the package would be sold at with this bid. */
function priceWith(targets: readonly LotTarget[], on: string, amount: Minor): Minor {
  const { whole, parts } = sidesOf(new Map([...bestOf(targets), [on, amount]]));
  return whole > parts ? whole : parts;
}

function bestOf(targets: readonly LotTarget[]): readonly [string, Minor | null][] {
  return targets.map(({ on, price }) => [on, price && minorOf(price)]);
}

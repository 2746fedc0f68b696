import type { BidRequest } from '../contract/bidding.js';
import type { LotStateMessage } from '../contract/feed.js';
import { type Currency, isCurrency } from '../core/money/currency.js';
import type { Paddle } from '../core/kernel/ids.js';
import type { Minor } from '../core/money/money.js';
import { stepUpTo as stepUp } from '../core/practice/step-up.js';
import type { Intention, Strategy as CoreStrategy } from '../core/practice/strategy.js';
import { seenIn } from '../wire/read-state.js';
import { wireAmount } from '../wire/wire-money.js';

/** What a bidder decides to send: a bid without its lot and command id. */
export type Offer = Omit<BidRequest, 'lot' | 'commandId'>;

/** What a bidder sees when it decides: where the lot stands, and its own paddle there. */
interface Sight {
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
  return overTheWire(stepUp(limit));
}

/** A strategy of the practice room for a bidder that is told of the lot, and bids, over a network. */
function overTheWire(strategy: CoreStrategy): Strategy {
  return ({ state, paddle }) => {
    const seen = seenIn(state);
    const intention = strategy({ seen, paddle: paddle as Paddle, least: seen.minimum });
    return intention && offerOf(intention, state);
  };
}

function offerOf(intention: Intention, state: LotStateMessage): Offer {
  switch (intention.type) {
    case 'bid':
    case 'seal':
      return { ...intention, amount: wireAmount(intention.amount, currencyOf(state)) };
    case 'match':
      return intention;
    case 'accept': {
      const { type, seen } = intention;
      return seen === null ? { type } : { type, amount: wireAmount(seen, currencyOf(state)) };
    }
  }
}

/** Every amount of a lot is in its currency; a room in which none is told has nothing to offer. */
function currencyOf({ price, minimum, course }: LotStateMessage): Currency {
  const told = course?.kind === 'package' ? course.targets.map(({ leadsFrom }) => leadsFrom) : [];
  const asked = course?.kind === 'asking' ? course.asked : null;
  const [any] = [minimum, price, asked, ...told].filter((amount) => amount !== null);
  if (any === undefined || !isCurrency(any.currency)) throw new Error('no amount is told');
  return any.currency;
}

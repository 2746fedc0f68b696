import type { Minor } from '../money/money.js';
import type { BidCommand } from './commands.js';
import { isTarget, packageOf, packageTerms, sumOfParts, withBest } from './package-offers.js';
import type { AuctionState } from './state.js';
import { WHOLE } from './targets.js';

type Bid = Extract<BidCommand, { readonly type: 'bid' }>;

/**
 * What a bid on a package would bind its bidder to pay at most: on a part, with the best bids that the same bidder has
 * on the other parts, because all of them may be sold to it together; on the whole, its amount. A bidder pays for one
 * side only, so that the two are not added. Null where the bid is on no target of a package.
 */
export function packageBound(state: AuctionState, { on, paddle, amount }: Bid): Minor | null {
  if (on === undefined || state.terms.format !== 'package') return null;
  const terms = packageTerms(state);
  if (on === WHOLE) return amount;
  if (!isTarget(terms, on)) return null;
  const { parts, ...course } = withBest(terms, packageOf(state), { on, best: { paddle, amount } });
  return sumOfParts({
    ...course,
    parts: parts.map((best) => (best?.paddle === paddle ? best : null)),
  });
}

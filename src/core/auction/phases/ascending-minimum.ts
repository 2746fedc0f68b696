import type { Paddle } from '../../kernel/ids.js';
import { MAX_MINOR, type Minor } from '../../money/money.js';
import { stepAt } from '../increment.js';
import { isShared, mayJoin } from '../equal-rank.js';
import { outranks } from '../rank.js';
import { type AuctionState, bidderOf, roomRank, type Standing } from '../state.js';
import { type AscendingTerms, ascendingTerms } from '../terms.js';

/** The least that one who does not lead must offer: the start price, then price + step, or the price by priority. */
function leastToLead(terms: AscendingTerms, standing: Standing | null, rank: number | null): Minor {
  if (standing === null) return terms.startPrice;
  if (outranks(rank, standing.leader.rank)) return standing.price;
  return standing.price + stepAt(terms.rules.increment, standing.price);
}

/** The same for one bidder, who where lots are drawn may hold the price beside a leader of its own rank. */
export function leastFor(state: AuctionState, paddle: Paddle | null, rank: number | null): Minor {
  const { standing } = state;
  if (standing !== null && mayJoin(state, paddle, rank)) return standing.price;
  return leastToLead(ascendingTerms(state.terms), standing, rank);
}

/**
 * The least that `paddle` may offer next; null stands for an ordinary bidder who does not lead. For a leader who may
 * raise, it is the least new ceiling; for one who may not, and past the largest amount, it is null.
 */
export function leastOffer(state: AuctionState, paddle: Paddle | null): Minor | null {
  const { standing } = state;
  const terms = ascendingTerms(state.terms);
  const isLeader = paddle !== null && standing?.leader.paddle === paddle && !isShared(state);
  const least = isLeader ? leastRaise(terms, standing) : leastFor(state, paddle, rankOf());
  return least === null || least > MAX_MINOR ? null : least;

  function rankOf(): number | null {
    const bidder = paddle === null ? null : bidderOf(state, paddle);
    return bidder === null ? null : roomRank(state, bidder);
  }
}

/** The first amount above the leader's own ceiling, on the grid of steps where there is one. */
function leastRaise(terms: AscendingTerms, standing: Standing): Minor | null {
  const { proxy, leaderMayRaise, stepMode, increment } = terms.rules;
  if (!proxy || !leaderMayRaise) return null;
  const { price, leader } = standing;
  if (stepMode === 'at-least') return leader.ceiling + 1n;
  const step = stepAt(increment, price);
  return price + ((leader.ceiling - price) / step + 1n) * step;
}

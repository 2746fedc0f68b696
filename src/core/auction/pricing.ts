import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { BidAccepted } from './events.js';
import { stepAt } from './increment.js';
import { outranks } from './rank.js';
import { bareStanding } from './standing.js';
import type { Leader, Rival, Standing } from './state.js';
import type { AscendingTerms } from './terms.js';

/** What a bid binds its bidder to: a ceiling to its ceiling, a plain or matching bid to its amount. */
export function commitment(
  bid: Pick<BidAccepted, 'kind' | 'paddle' | 'amount'>,
  rank: number | null,
): Leader {
  const plain = bid.kind === 'max' ? 0n : bid.amount;
  return { paddle: bid.paddle, rank, plain, ceiling: bid.amount };
}

/**
 * Who leads, and at what price, once `offer` has been made. The offer has been checked: it is a new ceiling of the
 * leader's own, or it reaches the least that its bidder may offer. So whoever loses this meeting is the strongest
 * rival, and everyone who lost before can be forgotten.
 */
export function standingAfter(
  terms: AscendingTerms,
  before: Standing | null,
  offer: Leader,
): Standing {
  if (before === null) return priced(terms, offer, null);
  const { leader, second } = before;
  if (leader.paddle === offer.paddle)
    return priced(terms, { ...leader, ceiling: offer.ceiling }, second);
  return beats(offer, leader)
    ? priced(terms, offer, rival(leader))
    : priced(terms, leader, rival(offer));
}

/** The standing after a priority holder has taken the lot at its price, once the room is over. */
export function standingTakenBy(standing: Standing, paddle: Paddle): Standing {
  const { price } = standing;
  return { ...bareStanding(paddle, price), second: { amount: price, rank: null } };
}

/** Whether the leader's own ceiling, and nothing else, keeps the price from rising further. */
export function isCapped(terms: AscendingTerms, { leader, second }: Standing): boolean {
  return second !== null && leader.ceiling < beating(terms, leader, second);
}

/** The later of two equal commitments loses, unless its bidder goes before the other in rank. */
function beats(later: Leader, earlier: Leader): boolean {
  if (later.ceiling !== earlier.ceiling) return later.ceiling > earlier.ceiling;
  return outranks(later.rank, earlier.rank);
}

function rival(loser: Leader): Rival {
  return { amount: loser.ceiling, rank: loser.rank };
}

/** price = max(the leader's own plain bid, min(the leader's ceiling, what beats the rival)), lifted to a reserve. */
function priced(terms: AscendingTerms, leader: Leader, second: Rival | null): Standing {
  const needed = second === null ? terms.startPrice : beating(terms, leader, second);
  const pushed = leader.ceiling < needed ? leader.ceiling : needed;
  const open = pushed > leader.plain ? pushed : leader.plain;
  return { price: lifted(terms, leader, open), leader, second };
}

/** The least that beats a rival: the rival's own amount for one who goes before it, one step more for all others. */
function beating(terms: AscendingTerms, leader: Leader, second: Rival): Minor {
  if (outranks(leader.rank, second.rank)) return second.amount;
  return second.amount + stepAt(terms.rules.increment, second.amount);
}

/** A reserve that the leader's commitment reaches becomes the price: below it there is nothing to be had. */
function lifted(terms: AscendingTerms, leader: Leader, price: Minor): Minor {
  const reserve = terms.rules.reserve?.amount ?? price;
  return price < reserve && leader.ceiling >= reserve ? reserve : price;
}

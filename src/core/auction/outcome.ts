import type { Minor } from '../money/money.js';
import type { FailureReason, Outcome, Sale } from './events.js';
import { stepsAbove } from './increment.js';
import { saleIn } from './package-awards.js';
import type { AuctionState } from './state.js';

/** What becomes of the lot if it ends as it stands. Where several conditions fail, the first of them is named. */
export function outcomeOf(state: AuctionState): Outcome {
  const sale = saleOf(state);
  if (sale === null) return { outcome: 'failed', failure: 'no-bids' };
  const failure = failureOf(state, sale.price);
  return failure === null ? sale : { outcome: 'failed', failure };
}

/** The sale that the bids come to, whatever else may stand against it; null without a bid. */
function saleOf({ standing, course, terms }: AuctionState): Sale | null {
  if (terms.format === 'package')
    return course?.kind === 'package' ? saleIn(terms.rules.parts, course) : null;
  if (standing === null) return null;
  return { outcome: 'sold', price: standing.price, winner: standing.leader.paddle };
}

function failureOf(state: AuctionState, price: Minor): FailureReason | null {
  const { rules, startPrice } = state.terms;
  if (state.enrolledCount < rules.minimumEnrolled) return 'too-few-enrolled';
  if (state.distinct.length < rules.minimumBidders) return 'too-few-bidders';
  if (rules.reserve !== null && price < rules.reserve.amount) return 'below-reserve';
  if (!('minimumRaises' in rules)) return null;
  const needed = stepsAbove(rules.increment, startPrice, rules.minimumRaises);
  return price < needed ? 'too-few-raises' : null;
}

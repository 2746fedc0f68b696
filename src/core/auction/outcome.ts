import type { FailureReason, Outcome } from './events.js';
import { stepsAbove } from './increment.js';
import type { AuctionState, Standing } from './state.js';

/** What becomes of the lot if it ends as it stands. Where several conditions fail, the first of them is named. */
export function outcomeOf(state: AuctionState): Outcome {
  const { standing } = state;
  if (standing === null) return { outcome: 'failed', failure: 'no-bids' };
  const failure = failureOf(state, standing);
  if (failure !== null) return { outcome: 'failed', failure };
  return { outcome: 'sold', price: standing.price, winner: standing.leader.paddle };
}

function failureOf(state: AuctionState, standing: Standing): FailureReason | null {
  const { rules, startPrice } = state.terms;
  if (state.enrolledCount < rules.minimumEnrolled) return 'too-few-enrolled';
  if (state.distinct.length < rules.minimumBidders) return 'too-few-bidders';
  if (rules.reserve !== null && standing.price < rules.reserve.amount) return 'below-reserve';
  if (!('minimumRaises' in rules)) return null;
  const needed = stepsAbove(rules.increment, startPrice, rules.minimumRaises);
  return standing.price < needed ? 'too-few-raises' : null;
}

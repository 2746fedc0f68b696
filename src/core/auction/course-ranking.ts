import { rankedQuotes } from './award.js';
import { stepsAbove } from './increment.js';
import type { Placed, Quoting, Turns } from './course.js';
import { higherFirst, placedQuotes } from './quotes.js';
import type { AuctionState } from './state.js';
import { termsIn } from './terms.js';

/** Everyone who counts, best first, where the format keeps what each bidder offered; null where it does not. */
export function courseRanking(state: AuctionState): readonly Placed[] | null {
  const { course, terms } = state;
  if (course?.kind === 'turns') return rankedTurns(state, course);
  if (course?.kind !== 'quoting') return null;
  return terms.format === 'hybrid-dutch' ? rankedAbove(state, course) : rankedQuotes(state, course);
}

/** What each bidder stood at in the end. Where raises are asked for, nobody counts who stayed below them. */
function rankedTurns({ terms }: AuctionState, { standings }: Turns): readonly Placed[] {
  const { rules, startPrice } = termsIn(terms, 'round-english');
  const least = stepsAbove(rules.increment, startPrice, rules.minimumRaises);
  return Object.values(standings)
    .filter(({ amount }) => amount >= least)
    .sort(higherFirst);
}

/** The sealed quotes, and the stopper with its last word or the price at which it stopped the clock. */
function rankedAbove({ standing }: AuctionState, course: Quoting): readonly Placed[] {
  const { stopper } = course;
  const quotes = placedQuotes(course);
  if (stopper === null) return [...quotes].sort(higherFirst);
  const isLast = standing?.leader.paddle === stopper.paddle;
  const own = isLast ? { ...stopper, amount: standing.price } : stopper;
  return [...quotes, own].sort(higherFirst);
}

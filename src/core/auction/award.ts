import type { Instant } from '../kernel/instant.js';
import type { Placed, Quoting } from './course.js';
import { higherFirst, placedQuotes } from './quotes.js';
import { bareStanding } from './standing.js';
import { type AuctionState, type Standing } from './state.js';
import type { TermsOf } from './terms.js';
import { byScore } from './score.js';

/** The quotes that count, best first: those of at least the start price. A lower one is invalid whatever else it has. */
export function rankedQuotes(state: AuctionState, course: Quoting): readonly Placed[] {
  const { terms } = state;
  const valid = placedQuotes(course).filter(({ amount }) => amount >= terms.startPrice);
  return terms.format === 'weighted' ? byScore(state, terms, valid) : [...valid].sort(higherFirst);
}

/** The lot with the quotes that are known worked out: who leads at what price, and who has made a quote that counts. */
export function worked(state: AuctionState, course: Quoting): AuctionState {
  const ranked = rankedQuotes(state, course);
  const paddles = ranked.map(({ paddle }) => paddle);
  return {
    ...state,
    course,
    standing: standingOf(state.terms, ranked),
    distinct: paddles.slice(0, state.terms.rules.minimumBidders),
  };
}

function standingOf(
  terms: AuctionState['terms'],
  [best, second]: readonly Placed[],
): Standing | null {
  if (best === undefined) return null;
  const own = bareStanding(best.paddle, best.amount);
  if (terms.format !== 'sealed' || terms.rules.pricing === 'first') return own;
  return { ...own, price: secondPrice(terms, best, second) };
}

/** What the second highest offered, or the least for which the lot is sold where nobody else offered as much. */
function secondPrice(
  { startPrice, rules }: TermsOf<'sealed'>,
  best: Placed,
  second: Placed | undefined,
): Placed['amount'] {
  const rival = second?.amount ?? startPrice;
  const reserve = rules.reserve?.amount ?? rival;
  return rival < reserve && best.amount >= reserve ? reserve : rival;
}

/** When a lot that closes as it stands has ended: with its running phase, but an opening ends with its window. */
export function endOfBids({ phase, course, endsAt }: AuctionState): Instant {
  const isOpening = phase === 'opening' && course?.kind === 'quoting';
  return isOpening ? (course.closedAt ?? endsAt) : endsAt;
}

import type { Placed, Quoting } from './course.js';
import { higherFirst, placedQuotes } from './quotes.js';
import { bareStanding } from './standing.js';
import type { Standing } from './state.js';

/** The highest quote, of equal ones the earlier; null where nobody has quoted. */
export function bestQuote(course: Quoting): Placed | null {
  return [...placedQuotes(course)].sort(higherFirst)[0] ?? null;
}

/** Who leads with the highest quote. */
export function bestStanding(course: Quoting): Standing | null {
  const best = bestQuote(course);
  return best && bareStanding(best.paddle, best.amount);
}

import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Packaged } from './course.js';
import type { Side } from './events.js';
import { sumOfParts } from './package-offers.js';

/** What would be sold of a package now. */
export interface PackageLead {
  readonly side: Side;
  /** What it brings in all. */
  readonly price: Minor;
  /** Who would have all of it; null where several would share it. */
  readonly leader: Paddle | null;
}

/**
 * Which side leads: the whole only where its best bid is strictly above what the best bids on the parts come to, so
 * that equal amounts go to the parts. Null before the first bid.
 */
export function leadIn(course: Packaged): PackageLead | null {
  const { whole, parts } = course;
  const sum = sumOfParts(course);
  if (whole !== null && whole.amount > sum)
    return { side: 'whole', price: whole.amount, leader: whole.paddle };
  const paddles = new Set(parts.flatMap((best) => (best === null ? [] : [best.paddle])));
  const [first = null, ...others] = paddles;
  if (first === null) return null;
  return { side: 'parts', price: sum, leader: others.length === 0 ? first : null };
}

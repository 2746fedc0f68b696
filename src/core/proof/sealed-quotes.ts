import type { AuctionEvent } from '../auction/events.js';
import type { PublicEvent } from './public-event.js';

/**
 * The sealed amounts of a record that counted: once they have been opened, the last one of each bidder, unless it was
 * taken back before. By index of their events; the others decide nothing, and nobody need ever see them.
 */
export function countedQuotes(
  events: readonly (AuctionEvent | PublicEvent)[],
): ReadonlySet<number> {
  const last = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    if (event.type === 'quotes-opened') return new Set(last.values());
    if (event.type === 'sealed') last.set(event.paddle, index);
    if (event.type === 'cancelled') last.delete(event.paddle);
  }
  return new Set();
}

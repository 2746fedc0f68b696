import { type AuctionState, evolve } from '../auction/auction.js';
import type { AuctionEvent } from '../auction/events.js';
import { isCapped } from '../auction/pricing.js';
import { hasRoom } from '../auction/terms.js';
import { hiddenIn } from './public-event.js';
import { countedQuotes } from './sealed-quotes.js';
import { tenures } from './tenure.js';

/** Why an amount stays behind its commitment. */
export type UnopenedReason = 'lot-running' | 'lot-withdrawn' | 'never-set-a-price' | 'replaced';

/** Which hidden amounts of a record are opened, and why the others are not; by seq. */
export interface OpeningPlan {
  readonly opened: ReadonlySet<number>;
  readonly unopened: ReadonlyMap<number, UnopenedReason>;
}

/**
 * What may be opened of a whole record, its events from seq 1. While the lot runs, nothing but the sealed amounts that
 * counted, from the opening on. Once it has ended, the ceilings that set a price, so that anyone can work the prices out again: those that lost or were overtaken, which a
 * higher one had to beat, and those that held their own leader's price down. What a leader would have gone to beyond
 * that stays its own secret. A hidden reserve is opened at the close; that of a withdrawn lot is not, because the lot
 * may be offered again.
 */
export function openingsAtClose(events: readonly AuctionEvent[]): OpeningPlan {
  const end = events.at(-1)?.type;
  const setters = end === 'closed' || end === 'withdrawn' ? priceSetters(events) : NOBODY;
  const quotes = countedQuotes(events);
  const isOpened = (hiding: AuctionEvent['type'], index: number): boolean => {
    if (hiding === 'published') return end === 'closed';
    return hiding === 'sealed' ? quotes.has(index) : setters.has(index);
  };
  const opened = new Set<number>();
  const unopened = new Map<number, UnopenedReason>();
  for (const [index, event] of events.entries()) {
    if (hiddenIn(event) === null) continue;
    if (isOpened(event.type, index)) opened.add(index + 1);
    else unopened.set(index + 1, reasonFor(event.type, end));
  }
  return { opened, unopened };
}

const NOBODY: ReadonlySet<number> = new Set();

function reasonFor(hiding: AuctionEvent['type'], end: AuctionEvent['type'] | undefined) {
  if (end !== 'closed' && end !== 'withdrawn') return 'lot-running';
  if (hiding === 'published' || (hiding === 'sealed' && end === 'withdrawn'))
    return 'lot-withdrawn';
  return hiding === 'sealed' ? 'replaced' : 'never-set-a-price';
}

/** The indices of the ceilings that set a price at any time. */
function priceSetters(events: readonly AuctionEvent[]): ReadonlySet<number> {
  const capped = cappedAfter(events);
  const setters = tenures(events).filter(
    ({ index, until, end }) =>
      end === 'lost' || end === 'overtaken' || capped.slice(index, until).includes(true),
  );
  return new Set(setters.map(({ index }) => index));
}

/** For each event, whether it left a leader whose own commitment keeps the price down. */
function cappedAfter(events: readonly AuctionEvent[]): readonly boolean[] {
  let state: AuctionState | null = null;
  return events.map((event) => {
    state = evolve(state, event);
    const { standing, terms } = state;
    return standing !== null && hasRoom(terms) && isCapped(terms, standing);
  });
}

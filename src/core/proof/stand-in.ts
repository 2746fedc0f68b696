import { stepAt } from '../auction/increment.js';
import { hasRoom } from '../auction/terms.js';
import { MAX_MINOR, type Minor } from '../money/money.js';
import type { PublicEvent } from './public-event.js';
import type { PublicTerms } from './public-terms.js';
import { CountedQuotes } from './sealed-quotes.js';
import { type Tenure, tenures } from './tenure.js';

/** A whole record in public, with the amounts that are known: what was opened, by index of its event. */
export interface PartlyOpened {
  readonly events: readonly PublicEvent[];
  readonly terms: PublicTerms;
  readonly amounts: ReadonlyMap<number, Minor>;
  /** The reserve, visible or opened; null where there is none or it stays hidden. */
  readonly reserve: Minor | null;
}

/** Amounts for the ceilings that were never opened, and the ceilings that no amount may stand in for. */
export interface StandIns {
  readonly amounts: ReadonlyMap<number, Minor>;
  readonly missing: readonly number[];
}

/**
 * Amounts that cannot move a price in the place of ceilings that never set one: the largest that fits what is known.
 * The true ceiling lies between the highest price it was asked for and this, and every amount between the two decides
 * the same. The largest is taken, because it catches a leader who was spared: were the price kept below what the
 * rules give, no unopened ceiling could be the reason. A ceiling that lost or was overtaken did set a price, so
 * without an opening it is missing. A sealed amount that its bidder replaced or took back decided nothing.
 */
export function standIns(record: PartlyOpened): StandIns {
  const amounts = new Map(record.amounts);
  const missing: number[] = [];
  for (const tenure of tenures(record.events).toReversed()) {
    if (amounts.has(tenure.index)) continue;
    if (tenure.end === 'lost' || tenure.end === 'overtaken') missing.push(tenure.index);
    else amounts.set(tenure.index, largestFor(tenure, record, amounts.get(tenure.until)));
  }
  const quotes = new CountedQuotes();
  for (const event of record.events) quotes.follow(event);
  const counted = quotes.soFar();
  for (const [index, event] of record.events.entries()) {
    if (event.type !== 'sealed' || amounts.has(index)) continue;
    if (counted.has(index)) missing.push(index);
    else amounts.set(index, MAX_MINOR);
  }
  return { amounts, missing: missing.sort((a, b) => a - b) };
}

/** A stand-in for a reserve that stays hidden: the price at which it was first met, or more than anyone can offer. */
export function reserveStandIn(events: readonly PublicEvent[]): Minor {
  for (const event of events)
    if ('isReserveMet' in event && event.isReserveMet && event.price !== null) return event.price;
  return MAX_MINOR + 1n;
}

/** Below the bidder's own next ceiling, below a reserve that was not met, and on the grid of steps where there is one. */
function largestFor(tenure: Tenure, record: PartlyOpened, next: Minor | undefined): Minor {
  const bounds = [MAX_MINOR];
  if (tenure.end === 'raised' && next !== undefined) bounds.push(next - 1n);
  if (record.reserve !== null && isUnmetIn(record.events, tenure)) bounds.push(record.reserve - 1n);
  const largest = bounds.reduce((least, bound) => (bound < least ? bound : least));
  const { terms } = record;
  if (!hasRoom(terms) || terms.rules.stepMode === 'at-least') return largest;
  const price = priceBefore(record, tenure.index);
  return largest - ((largest - price) % stepAt(terms.rules.increment, price));
}

function isUnmetIn(events: readonly PublicEvent[], { index, until }: Tenure): boolean {
  return events.slice(index, until).some((event) => event.type === 'bid' && !event.isReserveMet);
}

function priceBefore({ events, terms }: PartlyOpened, index: number): Minor {
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const event = events[earlier];
    if (event?.type === 'bid') return event.price;
  }
  return terms.startPrice;
}

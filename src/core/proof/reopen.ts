import type { AuctionEvent } from '../auction/events.js';
import type { Minor } from '../money/money.js';
import type { Finding } from './chain.js';
import { commitmentIn, privateEvent, type PublicEvent } from './public-event.js';
import type { PublicTerms } from './public-terms.js';
import { reserveStandIn, type StandIns, standIns } from './stand-in.js';

/** Public events from the first on, with the amounts that were opened, by index. */
export interface PublicRecord {
  readonly events: readonly PublicEvent[];
  readonly terms: PublicTerms;
  readonly amounts: ReadonlyMap<number, Minor>;
  /** Whether the lot has ended, so that every ceiling that set a price must have been opened. */
  readonly hasEnded: boolean;
}

/** Events that can be decided again, as many as can be, and what that says and leaves open. */
export interface Reopened {
  readonly events: readonly AuctionEvent[];
  /** What is wrong with the ceilings that were left closed. */
  readonly fault: Finding | null;
  readonly unchecked: readonly Finding[];
}

/**
 * Puts amounts behind the commitments again: the opened ones, and stand-ins for those that may stay closed. It goes
 * as far as the first amount that nothing can stand for. Of a lot that has not ended, that is the first ceiling,
 * because none is opened yet.
 */
export function reopen(record: PublicRecord): Reopened {
  const { events, amounts } = record;
  const found = record.hasEnded ? standIns({ ...record, reserve: knownReserve(record) }) : null;
  const all = new Map(found?.amounts ?? amounts);
  const missing = found?.missing[0];
  const isReserveClosed = isReserveHidden(record) && !amounts.has(0);
  if (isReserveClosed) all.set(0, reserveStandIn(events));
  const isUnknown = (event: PublicEvent, index: number) =>
    commitmentIn(event) !== null && !all.has(index);
  const first = events.findIndex(isUnknown);
  const known = first === -1 ? events : events.slice(0, first);
  return {
    events: known.map((event, index) => privateEvent(event, all.get(index) ?? null)),
    fault: missing === undefined ? null : { seq: missing + 1, what: MISSING },
    unchecked: [
      ...(isReserveClosed ? [{ seq: 1, what: RESERVE_CLOSED }] : []),
      ...(found ? closedCeilings(found, amounts) : []),
      ...(found === null && first !== -1 ? [{ seq: first + 1, what: NOT_YET_OPENED }] : []),
    ],
  };
}

const MISSING = 'its ceiling set a price and is not opened';
const RESERVE_CLOSED = 'the reserve stays closed: when it was met rests on the word of the record';
const NOT_YET_OPENED =
  'ceilings are opened when the lot has ended: from here on nothing was decided again';

function isReserveHidden({ terms }: PublicRecord): boolean {
  return terms.rules.reserve?.isVisible === false;
}

function knownReserve({ terms, amounts }: PublicRecord): Minor | null {
  const { reserve } = terms.rules;
  return reserve?.isVisible ? reserve.amount : (amounts.get(0) ?? null);
}

function closedCeilings(found: StandIns, opened: ReadonlyMap<number, Minor>): readonly Finding[] {
  const count = found.amounts.size - opened.size;
  const what = `${count} ceilings stay closed: they set no price, and no price went past them by the word of the record`;
  return count === 0 ? [] : [{ seq: null, what }];
}

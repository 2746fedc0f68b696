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
  /** The seed that a draw has opened; null where none was drawn. */
  readonly seed: string | null;
  /** Whether the lot has ended, so that every ceiling that set a price must have been opened. */
  readonly hasEnded: boolean;
  /** Whether the record goes on after these events, but not in a way that can be followed. */
  readonly isBroken: boolean;
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
  const { events } = record;
  const ceilings = record.hasEnded
    ? standIns({ ...record, reserve: knownReserve(record) })
    : { amounts: record.amounts, missing: [] };
  const amounts = new Map(ceilings.amounts);
  if (isReserveClosed(record)) amounts.set(0, reserveStandIn(events));
  const first = events.findIndex(
    (event, index) => commitmentIn(event) !== null && !amounts.has(index),
  );
  const known = first === -1 ? events : events.slice(0, first);
  const missing = ceilings.missing[0];
  return {
    events: known.map((event, index) =>
      privateEvent(event, amounts.get(index) ?? null, record.seed),
    ),
    fault: missing === undefined ? null : { seq: missing + 1, what: MISSING },
    unchecked: [...restingOnWords(record, ceilings), ...notYetOpened(record, first)],
  };
}

const MISSING = 'its amount set a price and is not opened';
const RESERVE_CLOSED = 'the reserve stays closed: when it was met rests on the word of the record';
const CEILINGS_CLOSED =
  'ceilings that set no price and stay closed, of which only their bidders know that the price kept within them';
const NOT_YET_OPENED =
  'ceilings are opened when the lot has ended: from here on nothing was decided again';

function isReserveClosed({ terms, amounts }: PublicRecord): boolean {
  return terms.rules.reserve?.isVisible === false && !amounts.has(0);
}

function knownReserve({ terms, amounts }: PublicRecord): Minor | null {
  const { reserve } = terms.rules;
  return reserve?.isVisible ? reserve.amount : (amounts.get(0) ?? null);
}

/** What stands in the record and cannot be seen from it, because an amount stays closed. */
function restingOnWords(record: PublicRecord, ceilings: StandIns): readonly Finding[] {
  const closed = ceilings.amounts.size - record.amounts.size;
  return [
    ...(isReserveClosed(record) ? [{ seq: 1, what: RESERVE_CLOSED }] : []),
    ...(closed > 0 ? [{ seq: null, what: `${CEILINGS_CLOSED}: ${closed}` }] : []),
  ];
}

function notYetOpened({ hasEnded }: PublicRecord, first: number): readonly Finding[] {
  return hasEnded || first === -1 ? [] : [{ seq: first + 1, what: NOT_YET_OPENED }];
}

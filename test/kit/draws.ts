import type { AuctionEvent } from '../../src/core/auction/events.js';
import { type LotRecord, recordOf } from '../../src/core/proof/record.js';
import type { Lot } from './lot.js';
import { keptRecord } from './records.js';

/** The seed of every draw in tests. */
export const GOLDEN_SEED = '5eed'.repeat(16);

type DrawnEvent = Extract<AuctionEvent, { readonly type: 'drawn' }>;

/** The draw of a lot on which lots were drawn. */
export function drawn({ events }: Lot): DrawnEvent {
  const found = events.find((event) => event.type === 'drawn');
  if (found === undefined) throw new Error('no lots were drawn');
  return found;
}

/** The public record of a lot, or of what it would be with other events: null leaves one out. */
export function recordOfLot(
  { events }: Lot,
  change: (event: AuctionEvent) => AuctionEvent | null = (event) => event,
): LotRecord {
  const told = events.map(change).filter((event) => event !== null);
  return recordOf(keptRecord(told), 'public');
}

import type { AuctionState } from '../../core/auction/auction.js';
import type { Minor } from '../../core/money/money.js';
import { decodeState } from '../../core/kernel/state-json.js';
import type { StreamHead } from '../../platform/database/batch.js';
import type { AttemptEnd } from './attempts.store.js';

const LOT_STREAM = 'lot';

/** How the attempt of a lot ended, by the record of the lot; null while it runs, and for a stream of another kind. */
export function endOf({ id, kind, state }: StreamHead): AttemptEnd | null {
  if (kind !== LOT_STREAM) return null;
  const { result } = decodeState(state) as AuctionState;
  if (result === null) return null;
  const { outcome, endedAt, price, winner } = result;
  return { lotId: id, outcome, endedAt, price, winner };
}

/** The reserve of a lot, hidden or not, by its record; null without one, and for a stream of another kind. */
export function reserveIn({ kind, state }: StreamHead): Minor | null {
  if (kind !== LOT_STREAM) return null;
  const { rules } = (decodeState(state) as AuctionState).terms;
  return 'reserve' in rules ? (rules.reserve?.amount ?? null) : null;
}

import { type AuctionState, bidderOf } from '../../../core/auction/state.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import { readHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LOT_STREAM } from '../lot-in-batch.js';
import type { Seat } from './deposit-keeping.js';

/** Whether an enrolment stands, and was not taken back: the record of the lot says so, not the row beside it. */
export async function isStillEnrolled(tx: Tx, { lot, paddle }: Seat): Promise<boolean> {
  const [head] = await readHeads(tx, [lot]);
  if (head?.kind !== LOT_STREAM) return false;
  return bidderOf(decodeState(head.state) as AuctionState, paddle as Paddle) !== null;
}

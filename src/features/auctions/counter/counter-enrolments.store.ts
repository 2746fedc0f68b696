import type { Instant } from '../../../core/kernel/instant.js';
import type { Reader } from '../../../platform/database/database.js';
import { text, textOrNull } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** That a paddle was given out at the counter: by which paper, and by which two officers. */
export interface CounterEnrolment {
  readonly lotId: string;
  readonly paddle: string;
  readonly reference: string;
  readonly deedId: string | null;
  readonly enteredBy: string;
  readonly confirmedBy: string;
}

/** Keeps it beside the enrolment; it is never changed. */
export async function addCounterEnrolment(
  tx: Tx,
  { lotId, paddle, reference, deedId, enteredBy, confirmedBy }: CounterEnrolment,
  confirmedAt: Instant,
): Promise<void> {
  await tx.insert('counter_enrolments', [
    {
      ...{ lot_id: lotId, paddle, reference, deed_id: deedId },
      ...{ entered_by: enteredBy, confirmed_by: confirmedBy, confirmed_at: confirmedAt },
    },
  ]);
}

/** Those of a lot. */
export async function readCounterEnrolments(
  read: Pick<Reader, 'query'>,
  lotId: string,
): Promise<CounterEnrolment[]> {
  const rows = await read.query('SELECT * FROM counter_enrolments WHERE lot_id = ?', [lotId]);
  return rows.map((row) => ({
    lotId: text(row, 'lot_id'),
    paddle: text(row, 'paddle'),
    reference: text(row, 'reference'),
    deedId: textOrNull(row, 'deed_id'),
    enteredBy: text(row, 'entered_by'),
    confirmedBy: text(row, 'confirmed_by'),
  }));
}

import { type BatchRequest, type BatchWrite, checkBatch, type LockedBatch } from './batch.js';
import {
  answerValues,
  COLUMNS,
  eventValues,
  lockedOf,
  outboxValues,
  rowOf,
  STREAM_CHANGES,
  streamValues,
} from './batch-rows.js';
import { placeholders } from './sql.js';
import type { Tx } from './tx.js';

/**
 * The same batch as on the hot path, as a part of a larger transaction: what is decided about streams together with
 * other rows. Slower by a few round trips, and equally exact.
 */
export async function decideInTx<Write extends BatchWrite>(
  tx: Tx,
  request: BatchRequest,
  decide: (locked: LockedBatch) => Write,
): Promise<Write> {
  const locked = await lockBatch(tx, request);
  const write = decide(locked);
  checkBatch(request, locked, write);
  await append(tx, write);
  return write;
}

async function lockBatch(tx: Tx, { streamIds }: BatchRequest): Promise<LockedBatch> {
  const rows = await tx.lock(
    `SELECT ${COLUMNS.streams} FROM streams WHERE id IN (${placeholders(streamIds.length)}) ORDER BY id`,
    streamIds,
  );
  return lockedOf(tx.now, rows, []);
}

async function append(
  tx: Tx,
  { events, answers, streams, batch, more }: BatchWrite,
): Promise<void> {
  const id = batch?.id ?? '';
  const eventRows = events.map((event) => rowOf(COLUMNS.events, eventValues(event, id)));
  const answerRows = answers.map((answer) => rowOf(COLUMNS.answers, answerValues(answer, id)));
  const streamRows = streams.map((head) => rowOf(COLUMNS.streams, streamValues(head)));
  if (eventRows.length > 0) await tx.insert('events', eventRows);
  if (answerRows.length > 0) await tx.insert('answers', answerRows);
  if (streamRows.length > 0) {
    await tx.insert('streams', streamRows, { keys: ['id'], update: STREAM_CHANGES });
  }
  if (batch) await tx.insert('outbox', [rowOf(COLUMNS.outbox, outboxValues(batch))]);
  for (const { table, rows } of more ?? []) await tx.insert(table, rows);
}

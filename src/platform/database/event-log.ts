import { instant, type Instant, later } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { BatchEvent, NewEvent, StreamHead } from './batch.js';
import { COLUMNS, eventValues, rowOf } from './batch-rows.js';
import type { Reader } from './database.js';
import { announce } from './outbox.js';
import { integer, type Row, text, textOrNull } from './row.js';
import { lockStream, type StreamName } from './streams.js';
import type { Tx } from './tx.js';

/** How a stream goes on. What is left out stays as it is. */
export interface Continuation {
  readonly events: readonly NewEvent[];
  readonly state?: string;
  readonly dueAt?: Instant | null;
}

/** An event as it lies in the log. */
export interface StoredEvent extends Omit<BatchEvent, 'prevHash'> {
  readonly batchId: string;
}

/**
 * Appends to a stream on the cold paths: locks or makes its row, lets `chain` write the events that follow its head,
 * and stores them in the same transaction. `at` is tx.now, or the stream's last instant should that be later. Who
 * appends to several streams does so in the order of their ids. Answers the new head.
 */
export async function appendEvents(
  tx: Tx,
  stream: StreamName,
  chain: (head: StreamHead, at: Instant) => Continuation,
): Promise<StreamHead> {
  const head = await lockStream(tx, stream);
  const at = later(tx.now, head.lastAt);
  const { events, state = head.state, dueAt = head.dueAt } = chain(head, at);
  const numbered = numberEvents(head, events);
  const headSeq = head.headSeq + numbered.length;
  const headHash = numbered.at(-1)?.hash ?? head.headHash;
  if (numbered.length > 0) {
    const batchId = announce(tx, [head.id, head.headSeq + 1, headSeq]);
    const rows = numbered.map((event) => rowOf(COLUMNS.events, eventValues(event, batchId)));
    await tx.insert('events', rows);
  }
  await tx.execute(
    'UPDATE streams SET head_seq = ?, head_hash = ?, last_at = ?, state = ?, due_at = ? WHERE id = ?',
    [headSeq, headHash, at, state, dueAt, head.id],
  );
  return { ...head, headSeq, headHash, lastAt: at, state, dueAt };
}

/** The events of a stream after number `afterSeq`, in order. */
export async function readEvents(
  read: Reader,
  streamId: string,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<StoredEvent[]> {
  const rows = await read.query(
    `SELECT ${COLUMNS.events} FROM events WHERE stream_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
    [streamId, afterSeq, limit],
  );
  const events = rows.map(eventOf);
  let prevSeq = afterSeq;
  for (const { seq } of events) {
    invariant(seq === prevSeq + 1, `event ${prevSeq + 1} of ${streamId} is missing`);
    prevSeq = seq;
  }
  return events;
}

/** The events of a stream before number `beforeSeq`, the newest first. */
export async function readEventsBefore(
  read: Reader,
  streamId: string,
  { beforeSeq, limit }: { beforeSeq: number; limit: number },
): Promise<StoredEvent[]> {
  const rows = await read.query(
    `SELECT ${COLUMNS.events} FROM events WHERE stream_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
    [streamId, beforeSeq, limit],
  );
  return rows.map(eventOf);
}

function numberEvents(head: StreamHead, events: readonly NewEvent[]): BatchEvent[] {
  let { headSeq: seq, headHash } = head;
  return events.map((event) => {
    seq += 1;
    invariant(
      event.prevHash === headHash,
      `event ${seq} of ${head.id} is chained to another event`,
    );
    headHash = event.hash;
    return { ...event, streamId: head.id, seq };
  });
}

function eventOf(row: Row): StoredEvent {
  return {
    streamId: text(row, 'stream_id'),
    seq: integer(row, 'seq'),
    at: instant(integer(row, 'at')),
    type: text(row, 'type'),
    body: text(row, 'body'),
    private: textOrNull(row, 'private'),
    hash: text(row, 'hash'),
    batchId: text(row, 'batch_id'),
  };
}

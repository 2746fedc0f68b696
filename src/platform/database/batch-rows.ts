import { instant, type Instant } from '../../core/kernel/instant.js';
import {
  answerKey,
  type BatchAnswer,
  type BatchEvent,
  type BatchHead,
  type LockedBatch,
  type PastAnswer,
  type StreamHead,
} from './batch.js';
import { integer, integerOrNull, type Row, type SqlValue, text } from './row.js';

/** The columns of each table in the order in which the functions below give their values. */
export const COLUMNS = {
  streams: 'id, kind, head_seq, head_hash, last_at, state, due_at',
  events: 'stream_id, seq, at, type, body, private, hash, batch_id',
  answers: 'actor_id, command_id, stream_id, input_hash, answer, batch_id, leaf_index, answered_at',
  outbox: 'batch_id, at, spans, leaves, root, signature, key_id',
} as const;

/** What is looked up about a command that may have been answered before. */
export const PAST_ANSWER = 'actor_id, command_id, input_hash, answer, batch_id, leaf_index';

/** What changes in the row of a stream that exists. */
export const STREAM_CHANGES = ['head_seq', 'head_hash', 'last_at', 'state', 'due_at'] as const;

type Values = readonly (string | number | null)[];

/** The row of a stream, in the order of `COLUMNS.streams`. */
export function streamValues(head: StreamHead): Values {
  const { id, kind, headSeq, headHash, lastAt, state, dueAt } = head;
  return [id, kind, headSeq, headHash, lastAt, state, dueAt];
}

/** The row of an event, in the order of `COLUMNS.events`. */
export function eventValues(event: BatchEvent, batchId: string): Values {
  const { streamId, seq, at, type, body, hash } = event;
  return [streamId, seq, at, type, body, event.private, hash, batchId];
}

/** The row of an answer, in the order of `COLUMNS.answers`. */
export function answerValues(given: BatchAnswer, batchId: string): Values {
  const { actorId, commandId, streamId, inputHash, answer, leafIndex, at } = given;
  return [actorId, commandId, streamId, inputHash, answer, batchId, leafIndex, at];
}

/** The row of a batch's signed head, in the order of `COLUMNS.outbox`. */
export function outboxValues({ id, at, spans, leaves, ...seal }: BatchHead): Values {
  return [id, at, JSON.stringify(spans), leaves.join(''), seal.root, seal.signature, seal.keyId];
}

/** Values by the names in `columns`, for `Tx.insert`. */
export function rowOf(columns: string, values: Values): Record<string, SqlValue> {
  return Object.fromEntries(
    columns.split(', ').map((name, index) => [name, values[index] ?? null]),
  );
}

/** Where a stream stands, from its row. */
export function headOf(row: Row): StreamHead {
  const dueAt = integerOrNull(row, 'due_at');
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind'),
    headSeq: integer(row, 'head_seq'),
    headHash: text(row, 'head_hash'),
    lastAt: instant(integer(row, 'last_at')),
    state: text(row, 'state'),
    dueAt: dueAt === null ? null : instant(dueAt),
  };
}

/** The answer that a command has had, from its row. */
export function pastAnswerOf(row: Row): PastAnswer {
  return {
    inputHash: text(row, 'input_hash'),
    answer: text(row, 'answer'),
    batchId: text(row, 'batch_id'),
    leafIndex: integer(row, 'leaf_index'),
  };
}

/** What `decide` gets to see, from the locked rows of the streams and the rows of the answers. */
export function lockedOf(
  now: Instant,
  streamRows: readonly Row[],
  answerRows: readonly Row[],
): LockedBatch {
  const streams = new Map<string, StreamHead>();
  for (const row of streamRows) streams.set(text(row, 'id'), headOf(row));
  const answers = new Map<string, PastAnswer>();
  for (const row of answerRows) {
    const key = { actorId: text(row, 'actor_id'), commandId: text(row, 'command_id') };
    answers.set(answerKey(key), pastAnswerOf(row));
  }
  return { now, streams, answers };
}

import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';

/** Where a stream stands: the number and the hash of its last event, and what the writer remembers about it. */
export interface StreamHead {
  readonly id: string;
  readonly kind: string;
  /** 0 in an empty stream. */
  readonly headSeq: number;
  /** Empty in an empty stream. */
  readonly headHash: string;
  /** The latest instant at which something was decided here. */
  readonly lastAt: Instant;
  /** A text that only the stream's owner understands. */
  readonly state: string;
  /** When something has to be done here without anybody asking. */
  readonly dueAt: Instant | null;
}

/** An event as its owner hands it in; what is hashed, and how, is the owner's business. */
export interface NewEvent {
  readonly at: Instant;
  readonly type: string;
  /** The text that is hashed; it contains the event's number and `prevHash`. */
  readonly body: string;
  /** What belongs to the event and is not published. */
  readonly private: string | null;
  readonly prevHash: string;
  readonly hash: string;
}

export interface BatchEvent extends NewEvent {
  readonly streamId: string;
  readonly seq: number;
}

/** A command, by who sent it and the id that the sender gave it. */
export interface CommandKey {
  readonly actorId: string;
  readonly commandId: string;
}

export interface BatchAnswer extends CommandKey {
  readonly streamId: string;
  readonly inputHash: string;
  readonly answer: string;
  /** The answer's place among the leaves of the batch's signed tree. */
  readonly leafIndex: number;
  readonly at: Instant;
}

/** The events `fromSeq` to `toSeq` of a stream. */
export type Span = readonly [streamId: string, fromSeq: number, toSeq: number];

/** The signed head of a batch, over all answers and events in it. */
export interface BatchHead {
  readonly id: string;
  readonly at: Instant;
  readonly spans: readonly Span[];
  /** The hashes of everything that the signature covers, in order. */
  readonly leaves: readonly string[];
  readonly root: string;
  readonly signature: string;
  readonly keyId: string;
}

export interface BatchRequest {
  readonly streamIds: readonly string[];
  readonly commands: readonly CommandKey[];
}

export interface PastAnswer {
  readonly inputHash: string;
  readonly answer: string;
  readonly batchId: string;
  readonly leafIndex: number;
}

/** What the locked rows say. A stream that does not exist yet is not in the map. */
export interface LockedBatch {
  /** Read from the clock after the last lock was had. It may lie before a stream's `lastAt`. */
  readonly now: Instant;
  readonly streams: ReadonlyMap<string, StreamHead>;
  /** By `answerKey`. */
  readonly answers: ReadonlyMap<string, PastAnswer>;
}

/** Rows of one more table, each with the same columns in the same order. */
export interface BatchRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** What a batch adds. Without a `batch` head there are no events and no answers. */
export interface BatchWrite {
  readonly events: readonly BatchEvent[];
  readonly answers: readonly BatchAnswer[];
  /** Where the streams stand afterwards; also for streams that got no event but another state or due instant. */
  readonly streams: readonly StreamHead[];
  readonly batch: BatchHead | null;
  /** What else becomes so together with the answers. Only where there are answers. */
  readonly more?: readonly BatchRows[];
}

/** What `decide` returns to change nothing. */
export const NOTHING: BatchWrite = { events: [], answers: [], streams: [], batch: null };

/** The key of a command in `LockedBatch.answers`. Ids are ASCII without spaces, so no two commands share one. */
export function answerKey({ actorId, commandId }: CommandKey): string {
  return `${actorId} ${commandId}`;
}

/** Whether there is anything to write. */
export function isEmpty({ events, answers, streams, batch }: BatchWrite): boolean {
  return events.length + answers.length + streams.length === 0 && batch === null;
}

/** Asserts that `write` continues every stream from its locked head without a gap, and ends where it says. */
export function checkBatch(request: BatchRequest, locked: LockedBatch, write: BatchWrite): void {
  const asked = new Set(request.streamIds);
  const heads = new Map<string, { seq: number; hash: string }>();
  for (const { streamId, seq, prevHash, hash } of write.events) {
    const head = heads.get(streamId) ?? lockedHead(locked, streamId);
    invariant(seq === head.seq + 1, `event ${seq} of ${streamId} follows ${head.seq}`);
    invariant(prevHash === head.hash, `event ${seq} of ${streamId} is chained to another event`);
    heads.set(streamId, { seq, hash });
  }
  for (const { id, headSeq, headHash } of write.streams) {
    invariant(asked.has(id), `stream ${id} is not locked`);
    const head = heads.get(id) ?? lockedHead(locked, id);
    invariant(headSeq === head.seq && headHash === head.hash, `${id} does not end at its head`);
    heads.delete(id);
  }
  invariant(heads.size === 0, 'a stream got events and kept its old head');
  invariant(
    (write.more ?? []).length === 0 || write.answers.length > 0,
    'further rows belong to answers',
  );
  const isHeaded = write.batch !== null || write.events.length + write.answers.length === 0;
  invariant(isHeaded, 'events and answers belong to a batch');
}

function lockedHead(locked: LockedBatch, streamId: string): { seq: number; hash: string } {
  const head = locked.streams.get(streamId);
  return head ? { seq: head.headSeq, hash: head.headHash } : { seq: 0, hash: '' };
}

import { createHash } from 'node:crypto';
import type { Instant } from '../../src/core/kernel/instant.js';
import {
  type BatchEvent,
  type BatchRequest,
  type BatchWrite,
  type LockedBatch,
  type Span,
  type StreamHead,
} from '../../src/platform/database/batch.js';

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

let batches = 0;

/** A request about some streams, with one command of `actorId` for each of them. */
export function requestFor(streamIds: readonly string[], actorId = 'usr_1'): BatchRequest {
  batches += 1;
  const commands = streamIds.map((id) => ({
    actorId,
    commandId: `cmd_${process.pid}_${batches}_${id}`,
  }));
  return { streamIds, commands };
}

/** Decides a request as a writer would: one event and one answer for each stream. */
export function oneEventEach(request: BatchRequest): (locked: LockedBatch) => BatchWrite {
  return (locked) => {
    const steps = request.streamIds.map((id) =>
      nextEvent(locked.streams.get(id) ?? emptyHead(id), locked.now),
    );
    const spans = steps.map(({ event }): Span => [event.streamId, event.seq, event.seq]);
    const answers = request.commands.map((command, index) => ({
      ...command,
      streamId: request.streamIds[index] ?? '',
      ...{ inputHash: sha256(command.commandId), answer: '{"ok":true}', at: locked.now },
      leafIndex: index,
    }));
    const seal = { root: sha256('root'), signature: 'signature', keyId: 'key_1' };
    const id = `bat_${request.commands[0]?.commandId ?? ''}`;
    return {
      events: steps.map(({ event }) => event),
      answers,
      streams: steps.map(({ head }) => head),
      batch: {
        id,
        at: locked.now,
        spans,
        leaves: answers.map(({ answer }) => sha256(answer)),
        ...seal,
      },
    };
  };
}

/** A stream that does not exist yet. */
export function emptyHead(id: string, kind = 'lot'): StreamHead {
  return { id, kind, headSeq: 0, headHash: '', lastAt: 0 as Instant, state: '', dueAt: null };
}

function nextEvent(head: StreamHead, now: Instant): { event: BatchEvent; head: StreamHead } {
  const seq = head.headSeq + 1;
  const body = JSON.stringify({ prev: head.headHash, seq, note: "it's \\ 锂电池 😀" });
  const hash = sha256(body);
  const event = {
    streamId: head.id,
    seq,
    at: now,
    type: 'bid',
    body,
    private: null,
    prevHash: head.headHash,
    hash,
  };
  return {
    event,
    head: { ...head, headSeq: seq, headHash: hash, lastAt: now, state: `{"seq":${seq}}` },
  };
}

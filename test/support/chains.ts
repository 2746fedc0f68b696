import type { Instant } from '../../src/core/kernel/instant.js';
import type { StreamHead } from '../../src/platform/database/batch.js';
import type { Continuation } from '../../src/platform/database/event-log.js';
import { sha256 } from './batches.js';

/** Continues a stream with one event for each note. */
export function chainOf(notes: readonly string[]): (head: StreamHead, at: Instant) => Continuation {
  return (head, at) => {
    let { headSeq: seq, headHash: prevHash } = head;
    const events = notes.map((note) => {
      seq += 1;
      const body = JSON.stringify({ at, note, prev: prevHash, seq });
      const event = { at, type: 'noted', body, private: null, prevHash, hash: sha256(body) };
      prevHash = event.hash;
      return event;
    });
    return { events };
  };
}

import { createHash } from 'node:crypto';
import { type Canonical, canonicalText } from '../../core/kernel/canonical.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { NewEvent, StreamHead } from '../database/batch.js';
import { appendEvents } from '../database/event-log.js';
import type { Tx } from '../database/tx.js';

/** Something that was changed. `facts` are hashed and never erased: ids, codes and counts, no names of people. */
export interface Change {
  readonly type: string;
  /** The user who did it, or the system. */
  readonly by: string;
  readonly facts: { readonly [field: string]: Canonical | undefined };
}

/**
 * Adds `change` to the trail of the organisation it concerns, chained to what came before, in the same transaction as
 * the change itself. Answers the instant at which it became so.
 */
export async function recordChange(
  tx: Tx,
  organisationId: string,
  change: Change,
): Promise<Instant> {
  const stream = { id: organisationId, kind: 'organisation' };
  const head = await appendEvents(tx, stream, (before, at) => ({
    events: [eventAfter(before, at, change)],
  }));
  return head.lastAt;
}

function eventAfter(head: StreamHead, at: Instant, { type, by, facts }: Change): NewEvent {
  const prevHash = head.headHash;
  const body = canonicalText({
    stream: head.id,
    seq: head.headSeq + 1,
    prev: prevHash,
    at,
    type,
    by,
    facts,
  });
  const hash = createHash('sha256').update(body).digest('hex');
  return { at, type, body, private: null, prevHash, hash };
}

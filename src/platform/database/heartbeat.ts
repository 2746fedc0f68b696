import { instant, type Instant, later } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import { integer } from './row.js';
import type { Tx } from './tx.js';

/**
 * Notes that somebody serves at `now`, and answers when somebody last did: the epoch in a new database. The row is
 * locked, so of several processes that come back from an outage only the first one sees it.
 */
export async function beat(tx: Tx, now: Instant): Promise<Instant> {
  const [row] = await tx.lock('SELECT at FROM heartbeat WHERE id = 1');
  invariant(row, 'the heartbeat has a row');
  const previous = instant(integer(row, 'at'));
  await tx.execute('UPDATE heartbeat SET at = ? WHERE id = 1', [later(previous, now)]);
  return previous;
}

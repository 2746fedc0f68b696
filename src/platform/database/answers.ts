import type { Instant } from '../../core/kernel/instant.js';
import type { CommandKey, PastAnswer } from './batch.js';
import type { Database, Reader } from './database.js';
import { PAST_ANSWER, pastAnswerOf } from './batch-rows.js';
import { integer } from './row.js';

const REMOVED_AT_ONCE = 1_000;

/** The answer that a command has had, if it has had one. */
export async function findAnswer(
  read: Reader,
  { actorId, commandId }: CommandKey,
): Promise<PastAnswer | undefined> {
  const [row] = await read.query(
    `SELECT ${PAST_ANSWER} FROM answers WHERE actor_id = ? AND command_id = ?`,
    [actorId, commandId],
  );
  return row && pastAnswerOf(row);
}

/** Removes some of the answers given before `before`, the oldest first; tells how many. Ask again until it is none. */
export function removeAnswers(database: Database, before: Instant): Promise<number> {
  return database.transact(async (tx) => {
    const [last] = await tx.query(
      'SELECT answered_at FROM answers WHERE answered_at < ? ORDER BY answered_at LIMIT 1 OFFSET ?',
      [before, REMOVED_AT_ONCE],
    );
    const upTo = last ? integer(last, 'answered_at') : before - 1;
    return tx.execute('DELETE FROM answers WHERE answered_at <= ?', [upTo]);
  });
}

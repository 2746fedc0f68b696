import { integer } from './row.js';
import { type FeedRow, readFeed } from './relay.js';
import type { Tx } from './tx.js';

/**
 * Takes the next news for a consumer and notes in the same transaction that it has had them: what it does with them
 * commits together with that note, or neither does. Several processes take turns.
 */
export async function advanceConsumer(tx: Tx, name: string, limit: number): Promise<FeedRow[]> {
  await tx.insert('consumers', [{ name, last_no: 0 }], { keys: ['name'], update: [] });
  const [row] = await tx.lock('SELECT last_no FROM consumers WHERE name = ?', [name]);
  const news = await readFeed(tx, row ? integer(row, 'last_no') : 0, limit);
  const last = news.at(-1);
  if (last) await tx.execute('UPDATE consumers SET last_no = ? WHERE name = ?', [last.no, name]);
  return news;
}

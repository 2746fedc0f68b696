import { instant, type Instant } from '../../core/kernel/instant.js';
import type { Span } from './batch.js';
import type { Database, Queryable } from './database.js';
import { integer, type Row, text } from './row.js';
import { placeholders } from './sql.js';
import type { NewRow, Tx } from './tx.js';

/** One piece of news: these events of this stream are durable. Numbers have no gaps and never change. */
export interface FeedRow {
  readonly no: number;
  readonly streamId: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly batchId: string;
  readonly at: Instant;
}

/** Batches in one go: enough to keep up with the hot path, few enough not to hold the lock for long. */
const BATCHES_AT_ONCE = 200;

/**
 * Numbers the news of batches that have none yet and answers it, in order; empty when there is nothing new. Any
 * number of processes may do this at any time: they take turns at the row of the counter. Batches can become visible
 * in another order than that of their ids, so what is new is told by a mark on each and not by a last id.
 */
export async function relayOnce(database: Database): Promise<FeedRow[]> {
  return database.transact(async (tx) => {
    const [counter] = await tx.lock('SELECT last_no FROM relay WHERE id = 1');
    const batches = await tx.query(
      'SELECT id, batch_id, at, spans FROM outbox WHERE feed_upto IS NULL ORDER BY id LIMIT ?',
      [BATCHES_AT_ONCE],
    );
    if (!counter || batches.length === 0) return [];
    const numbered = numberNews(batches, integer(counter, 'last_no'));
    await storeNews(tx, numbered);
    return numbered.flatMap(({ news }) => news);
  });
}

/** The news after number `afterNo`, in order. */
export async function readFeed(
  read: Queryable,
  afterNo: number,
  limit: number,
): Promise<FeedRow[]> {
  const rows = await read.query(
    'SELECT no, stream_id, from_seq, to_seq, batch_id, at FROM feed WHERE no > ? ORDER BY no LIMIT ?',
    [afterNo, limit],
  );
  return rows.map((row) => ({
    no: integer(row, 'no'),
    streamId: text(row, 'stream_id'),
    fromSeq: integer(row, 'from_seq'),
    toSeq: integer(row, 'to_seq'),
    batchId: text(row, 'batch_id'),
    at: instant(integer(row, 'at')),
  }));
}

interface NumberedBatch {
  readonly id: number;
  /** The last number that was given when this batch had its own. */
  readonly upTo: number;
  readonly news: readonly FeedRow[];
}

function numberNews(batches: readonly Row[], lastNo: number): NumberedBatch[] {
  let no = lastNo;
  return batches.map((row) => {
    const shared = { batchId: text(row, 'batch_id'), at: instant(integer(row, 'at')) };
    const spans = JSON.parse(text(row, 'spans')) as Span[];
    const news = spans.map(([streamId, fromSeq, toSeq]) => {
      no += 1;
      return { no, streamId, fromSeq, toSeq, ...shared };
    });
    return { id: integer(row, 'id'), upTo: no, news };
  });
}

async function storeNews(tx: Tx, batches: readonly NumberedBatch[]): Promise<void> {
  const ids = batches.map(({ id }) => id);
  await tx.insert(
    'feed',
    batches.flatMap(({ news }) => news.map(rowOfNews)),
  );
  await tx.execute(
    `UPDATE outbox SET feed_upto = CASE id ${'WHEN ? THEN ? '.repeat(ids.length)} END
      WHERE id IN (${placeholders(ids.length)})`,
    [...batches.flatMap(({ id, upTo }) => [id, upTo]), ...ids],
  );
  await tx.execute('UPDATE relay SET last_no = ? WHERE id = 1', [batches.at(-1)?.upTo ?? 0]);
}

function rowOfNews({ no, streamId, fromSeq, toSeq, batchId, at }: FeedRow): NewRow {
  return { no, stream_id: streamId, from_seq: fromSeq, to_seq: toSeq, batch_id: batchId, at };
}

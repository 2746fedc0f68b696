import type { Statement } from '../../../contract/bidding.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { BatchRows } from '../../../platform/database/batch.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';

/** What was answered to a bid that officers entered, and where its receipt is. */
export interface AnsweredEntry {
  readonly entry: string;
  readonly statement: Statement;
  readonly batchId: string;
  readonly leafIndex: number;
  readonly answeredAt: Instant;
}

/** Answers as rows, to be written with the batch that gives them. */
export function answeredEntryRows(answered: readonly AnsweredEntry[]): BatchRows {
  const rows = answered.map(({ entry, statement, batchId, leafIndex, answeredAt }) => ({
    ...{ entry_id: entry, statement: JSON.stringify(statement) },
    ...{ batch_id: batchId, leaf_index: leafIndex, answered_at: answeredAt },
  }));
  return { table: 'entered_bid_answers', rows };
}

/** What was answered to these, by their ids. */
export async function readAnsweredEntries(
  read: Pick<Queryable, 'query'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AnsweredEntry>> {
  if (ids.length === 0) return new Map();
  const sql = `SELECT * FROM entered_bid_answers WHERE entry_id IN (${placeholders(ids.length)})`;
  const rows = await read.query(sql, [...ids]);
  return new Map(rows.map((row) => [text(row, 'entry_id'), answeredOf(row)]));
}

function answeredOf(row: Row): AnsweredEntry {
  return {
    entry: text(row, 'entry_id'),
    statement: JSON.parse(text(row, 'statement')) as Statement,
    batchId: text(row, 'batch_id'),
    leafIndex: integer(row, 'leaf_index'),
    answeredAt: instant(integer(row, 'answered_at')),
  };
}

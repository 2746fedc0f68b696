import type { Statement } from '../../contract/bidding.js';
import { instant } from '../../core/kernel/instant.js';
import type { BatchRows } from '../../platform/database/batch.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { type Closure, type RulingTask, TOO_LATE } from './ruling-task.js';

/** Which tasks are asked for: those that wait for a ruling, those that have had one, or all. */
export type TaskStatus = 'open' | 'closed';

/** New tasks as rows, to be written with the batch that opens them. */
export function rulingTaskRows(tasks: readonly RulingTask[]): BatchRows {
  const rows = tasks.map(({ id, kind, lot, command, paddle, statement, openedAt }) => ({
    id,
    kind,
    lot_id: lot,
    command_id: command,
    paddle,
    statement: statement && JSON.stringify(statement),
    opened_at: openedAt,
  }));
  return { table: 'ruling_tasks', rows };
}

/** The task, whose row stays locked until the transaction ends. */
export async function lockRulingTask(tx: Tx, id: string): Promise<RulingTask | null> {
  const [row] = await tx.lock('SELECT * FROM ruling_tasks WHERE id = ?', [id]);
  return row ? taskOf(row) : null;
}

/** Closes a task with what was ruled; it stays on file. */
export async function closeRulingTask(tx: Tx, id: string, closure: Closure): Promise<void> {
  await tx.execute(
    'UPDATE ruling_tasks SET closed_at = ?, closed_by = ?, closing_reason = ? WHERE id = ?',
    [closure.at, closure.by, closure.reason, id],
  );
}

/** Which tasks are asked for: those about lots that a centre runs, and of these what else is named. */
export interface TaskFilter {
  readonly centreId: string;
  readonly status?: TaskStatus;
  readonly lot?: string;
}

const CONDITIONS: { readonly [status in TaskStatus]: string } = {
  open: 'AND closed_at IS NULL',
  closed: 'AND closed_at IS NOT NULL',
};

/** Up to `limit + 1` tasks, newest first. */
export async function readRulingTasks(
  read: Reader,
  { limit, cursor }: PageQuery,
  { centreId, status, lot }: TaskFilter,
): Promise<RulingTask[]> {
  const ofLot = lot ?? null;
  const rows = await read.query(
    `SELECT * FROM ruling_tasks WHERE id < ? ${status ? CONDITIONS[status] : ''}
       AND (? IS NULL OR lot_id = ?) AND lot_id IN (SELECT id FROM lots WHERE centre_id = ?)
     ORDER BY id DESC LIMIT ?`,
    [cursor ?? 's', ofLot, ofLot, centreId, limit + 1],
  );
  return rows.map(taskOf);
}

function taskOf(row: Row): RulingTask {
  return {
    id: text(row, 'id'),
    kind: TOO_LATE,
    lot: text(row, 'lot_id'),
    command: text(row, 'command_id'),
    paddle: textOrNull(row, 'paddle'),
    statement: statementIn(row),
    openedAt: instant(integer(row, 'opened_at')),
    closure: row['closed_at'] === null ? null : closureOf(row),
  };
}

function statementIn(row: Row): Statement | null {
  const written = textOrNull(row, 'statement');
  return written === null ? null : (JSON.parse(written) as Statement);
}

function closureOf(row: Row): Closure {
  return {
    at: instant(integer(row, 'closed_at')),
    by: text(row, 'closed_by'),
    reason: text(row, 'closing_reason'),
  };
}

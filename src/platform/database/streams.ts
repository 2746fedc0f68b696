import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { StreamHead } from './batch.js';
import { COLUMNS, headOf } from './batch-rows.js';
import type { Queryable, Reader } from './database.js';
import { integer, text } from './row.js';
import { placeholders } from './sql.js';
import type { Tx } from './tx.js';

/** A stream by its id, and what it tells about. */
export interface StreamName {
  readonly id: string;
  readonly kind: string;
}

/** Something that has to be done without anybody asking. */
export interface DueStream {
  readonly id: string;
  readonly dueAt: Instant;
}

/** Locks the row of a stream until the transaction ends, and makes it first if there is none. */
export async function lockStream(tx: Tx, { id, kind }: StreamName): Promise<StreamHead> {
  const head = (await lockHead(tx, id)) ?? (await createHead(tx, { id, kind }));
  invariant(head.kind === kind, `stream ${id} is of kind ${head.kind}, not ${kind}`);
  return head;
}

/** Where these streams stand, in the order of their ids; one that does not exist is left out. */
export async function readHeads(read: Queryable, ids: readonly string[]): Promise<StreamHead[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${COLUMNS.streams} FROM streams WHERE id IN (${placeholders(ids.length)}) ORDER BY id`;
  return (await read.query(sql, ids)).map(headOf);
}

/** The same, locked until the transaction ends. */
export async function lockHeads(tx: Tx, ids: readonly string[]): Promise<StreamHead[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${COLUMNS.streams} FROM streams WHERE id IN (${placeholders(ids.length)}) ORDER BY id`;
  return (await tx.lock(sql, ids)).map(headOf);
}

/** The streams of a kind that are due at `before` or earlier, the earliest first. */
export async function dueStreams(
  read: Reader,
  { kind, before, limit }: { kind: string; before: Instant; limit: number },
): Promise<DueStream[]> {
  const rows = await read.query(
    'SELECT id, due_at FROM streams WHERE kind = ? AND due_at <= ? ORDER BY due_at LIMIT ?',
    [kind, before, limit],
  );
  return rows.map((row) => ({ id: text(row, 'id'), dueAt: integer(row, 'due_at') as Instant }));
}

/** The streams of a kind that are due within a time, with where they stand; nothing is locked. */
export async function streamsDueBetween(
  tx: Tx,
  { kind, from, to }: { kind: string; from: Instant; to: Instant },
): Promise<StreamHead[]> {
  const rows = await tx.query(
    `SELECT ${COLUMNS.streams} FROM streams WHERE kind = ? AND due_at BETWEEN ? AND ? ORDER BY id`,
    [kind, from, to],
  );
  return rows.map(headOf);
}

async function lockHead(tx: Tx, id: string): Promise<StreamHead | undefined> {
  const [row] = await tx.lock(`SELECT ${COLUMNS.streams} FROM streams WHERE id = ?`, [id]);
  return row && headOf(row);
}

/** Somebody else may make the same stream at this moment; then this waits, and finds theirs. */
async function createHead(tx: Tx, { id, kind }: StreamName): Promise<StreamHead> {
  const empty = { id, kind, head_seq: 0, head_hash: '', last_at: 0, state: '', due_at: null };
  await tx.insert('streams', [empty], { keys: ['id'], update: [] });
  const head = await lockHead(tx, id);
  invariant(head, `stream ${id} was made and is not there`);
  return head;
}

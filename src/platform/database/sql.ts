import { invariant } from '../../core/kernel/invariant.js';
import type { SqlValue } from './row.js';
import type { NewRow } from './tx.js';

/** SQLite binds at most 32,766 values in one statement, so longer lists of rows become several. */
const MAX_VALUES = 30_000;

export interface Statement {
  readonly sql: string;
  readonly params: SqlValue[];
}

/** INSERT statements for rows that all have the columns of the first one. */
export function insertStatements(table: string, rows: readonly NewRow[]): Statement[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const head = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
  const size = Math.floor(MAX_VALUES / columns.length);
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const slice = rows.slice(start, start + size);
    const tuples = tuplesOf(columns.length, slice.length);
    statements.push({ sql: head + tuples, params: slice.flatMap((row) => valuesOf(row, columns)) });
  }
  return statements;
}

/** `(?, ?), (?, ?)`: `count` tuples of `width` placeholders. */
function tuplesOf(width: number, count: number): string {
  const tuple = `(${placeholders(width)})`;
  return new Array<string>(count).fill(tuple).join(', ');
}

/** `?, ?, ?` */
export function placeholders(count: number): string {
  return new Array<string>(count).fill('?').join(', ');
}

function valuesOf(row: NewRow, columns: readonly string[]): SqlValue[] {
  return columns.map((column) => {
    const value = row[column];
    invariant(value !== undefined, `a row has no ${column}`);
    return value;
  });
}

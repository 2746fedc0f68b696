import type { QueryRunner } from 'typeorm';
import { isMysql } from './columns.js';

/**
 * Makes the database itself refuse to change or remove rows of these tables. Done after the migrations of every
 * start, not inside them, because SQLite drops the triggers of a table whenever a migration rebuilds it.
 */
export async function forbidChanges(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const existing = await triggersOf(runner, table);
    for (const change of ['update', 'delete']) {
      const name = `${table}_no_${change}`;
      if (!existing.has(name)) await runner.query(trigger(runner, { name, change, table }));
    }
  }
}

interface Trigger {
  readonly name: string;
  readonly change: string;
  readonly table: string;
}

function trigger(runner: QueryRunner, { name, change, table }: Trigger): string {
  const head = `CREATE TRIGGER ${name} BEFORE ${change.toUpperCase()} ON ${table} FOR EACH ROW`;
  const message = `'rows of ${table} are never changed or removed'`;
  return isMysql(runner)
    ? `${head} SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = ${message}`
    : `${head} BEGIN SELECT RAISE(ABORT, ${message}); END`;
}

async function triggersOf(runner: QueryRunner, table: string): Promise<Set<string>> {
  const sql = isMysql(runner)
    ? `SELECT trigger_name AS name FROM information_schema.triggers
        WHERE event_object_schema = DATABASE() AND event_object_table = ?`
    : `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`;
  const rows = (await runner.query(sql, [table])) as { name: string }[];
  return new Set(rows.map(({ name }) => name));
}

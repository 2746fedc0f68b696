import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { MAX_MINOR } from '../../../core/money/money.js';
import { isMysql } from './columns.js';

export interface TableDefinition {
  readonly name: string;
  readonly columns: TableColumnOptions[];
  /** Names of the columns that hold minor units; the database refuses what it could not read back exactly. */
  readonly money?: readonly string[];
  readonly indices?: readonly (readonly string[])[];
  readonly uniques?: readonly (readonly string[])[];
}

/** Creates a table with its keys, indices and checks, on either database. */
export async function createTable(runner: QueryRunner, definition: TableDefinition): Promise<void> {
  const { name, columns, money = [], indices = [], uniques = [] } = definition;
  const checks = money.map((column) => ({
    name: `${name}_${column}_exact`,
    expression: `${column} BETWEEN -${MAX_MINOR} AND ${MAX_MINOR}`,
  }));
  await runner.createTable(
    new Table({
      ...{ name, columns, checks, engine: 'InnoDB' },
      indices: indices.map((names) => ({
        name: `${name}_by_${names.join('_')}`,
        columnNames: [...names],
      })),
      uniques: uniques.map((names) => ({
        name: `${name}_one_${names.join('_')}`,
        columnNames: [...names],
      })),
    }),
  );
  // TypeORM writes no checks for MySQL, and SQLite takes them only with the table.
  if (!isMysql(runner)) return;
  for (const { name: check, expression } of checks)
    await runner.query(`ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (${expression})`);
}

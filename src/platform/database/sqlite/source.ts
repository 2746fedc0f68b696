import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { UnfitDatabaseError } from '../errors.js';
import { forbidChanges } from '../schema/append-only.js';
import type { Schema } from '../schema/schema.js';
import { SilentLogger } from '../silent-logger.js';
import { SqliteConnection } from './connection.js';

/** TypeORM and the one connection below it. */
export interface SqliteSource {
  readonly source: DataSource;
  readonly connection: SqliteConnection;
}

/** The path in `sqlite:PATH`; its folder is made. Throws UnfitDatabaseError for a database in memory. */
export function pathOf(url: string): string {
  const path = url.slice('sqlite:'.length);
  if (path === '' || path.startsWith(':'))
    throw new UnfitDatabaseError(
      'a SQLite database needs a file: what is in memory is not durable',
    );
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** The connection that writes, after it has brought the schema up to date. */
export async function openWriter(path: string, schema: Schema): Promise<SqliteSource> {
  const writer = await open(path, schema);
  await writer.source.runMigrations({ transaction: 'each' });
  const runner = writer.source.createQueryRunner();
  await forbidChanges(runner, schema.appendOnly);
  writer.connection.requireDurability();
  return writer;
}

/** The connection that reads. Its driver knows no read-only mode, so SQLite itself refuses what would write. */
export async function openReader(path: string, schema: Schema): Promise<SqliteSource> {
  const reader = await open(path, schema);
  reader.connection.pragma('query_only = ON');
  return reader;
}

async function open(path: string, schema: Schema): Promise<SqliteSource> {
  let connection: SqliteConnection | undefined;
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: SqliteConnection,
    database: path,
    entities: [...(schema.entities ?? [])],
    migrations: [...schema.migrations],
    logger: new SilentLogger(),
    prepareDatabase: (opened: SqliteConnection) => {
      connection = opened;
      opened.requireDurability();
    },
  });
  await source.initialize();
  if (!connection) throw new UnfitDatabaseError(`SQLite did not open ${path}`);
  return { source, connection };
}

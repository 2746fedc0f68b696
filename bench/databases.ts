import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { startMariaDb } from '../test/support/services.js';
import { createTestDatabase } from '../test/support/test-database.js';
import { bareLoopOnMariaDb, bareLoopOnSqlite, type BareLoop } from './bare-loop.js';

/** A private database for one run, as durable as in production. */
export interface BenchDatabase {
  /** What the server is given as DATABASE_URL. */
  readonly url: string;
  readonly version: string;
  /** The program that serves it. */
  readonly program: 'main' | 'unstored-server';
  /**
   * One row-lock transaction per bid in a bare loop, without server, rules or record: the floor to compare with. Null
   * where nothing is stored.
   */
  bareLoop(seconds: number): Promise<BareLoop> | null;
  stop(): Promise<void>;
}

export type DatabaseName = keyof typeof DATABASES;

/** How each kind of database is started; `none` stores no bids, and shows what all the rest costs. */
export const DATABASES = { mariadb: startOnMariaDb, sqlite: startOnSqlite, none: startOnNone };

/** Whether `name` is a database that the benchmark can run on. */
export function isDatabaseName(name: string): name is DatabaseName {
  return Object.hasOwn(DATABASES, name);
}

/** MariaDB with innodb_flush_log_at_trx_commit=1, and a buffer pool and a log of production's order of size. */
async function startOnMariaDb(): Promise<BenchDatabase> {
  const server = await startMariaDb([
    '--innodb-buffer-pool-size=512M',
    '--innodb-log-file-size=256M',
  ]);
  const { url } = await createTestDatabase(server.url);
  const connection = await createConnection(url);
  const [rows] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return {
    url,
    version: `MariaDB ${(rows as { version: string }[])[0]?.version ?? 'unknown'}`,
    program: 'main',
    bareLoop: (seconds) => bareLoopOnMariaDb(url, seconds),
    stop: () => server.stop(),
  };
}

async function startOnSqlite(): Promise<BenchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'ipgavel-bench-'));
  const memory = new Database(':memory:');
  const row = memory.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  memory.close();
  return {
    url: `sqlite:${join(directory, 'bench.sqlite')}`,
    version: `SQLite ${row.version}`,
    program: 'main',
    bareLoop: (seconds) => bareLoopOnSqlite(join(directory, 'bare.sqlite'), seconds),
    stop: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Everything but bids is stored in SQLite, so that the scene can be set as on any other database. */
async function startOnNone(): Promise<BenchDatabase> {
  const sqlite = await startOnSqlite();
  return {
    ...sqlite,
    version: 'none: bids are decided and answered, and stored nowhere',
    program: 'unstored-server',
    bareLoop: () => null,
  };
}

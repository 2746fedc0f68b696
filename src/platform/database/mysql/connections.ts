import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../database.js';
import { migrate } from './migrate.js';
import { createPool, openDataSource, SESSION_BASE } from './pool.js';

const STATEMENT_TIMEOUT_MS = 8_000;
const GOODBYE_MS = 2_000;
const READ_ONLY = 'SET SESSION TRANSACTION READ ONLY';

/** Three pools, which differ in what may be done with their connections. */
export interface Connections {
  readonly batches: Pool;
  readonly writer: DataSource;
  readonly reader: DataSource;
}

/** Connects, after the schema was brought up to date. */
export async function connect(config: DatabaseConfig): Promise<Connections> {
  const { url, schema, statementTimeoutMs = STATEMENT_TIMEOUT_MS } = config;
  const server = await migrate(url, schema);
  const writing = [...SESSION_BASE, `SET SESSION ${server.idleLimit}`];
  const batching = server.batchSettings.map((setting) => `SET SESSION ${setting}`);
  const pool = (size: number, session: readonly string[]): Pool =>
    createPool({ url, size, session, statementTimeoutMs });
  return {
    // Batches follow one another, and a second connection would only wait for the locks of the first.
    batches: createPool({
      ...{ url, size: 1, statementTimeoutMs },
      ...{ session: [...writing, ...batching], multipleStatements: true },
    }),
    writer: await openDataSource(pool(config.writeConnections ?? 8, writing), schema),
    reader: await openDataSource(
      pool(config.readConnections ?? 8, [...SESSION_BASE, READ_ONLY]),
      schema,
    ),
  };
}

/** Takes leave of the server, and goes without it when it does not answer. */
export async function disconnect({ batches, writer, reader }: Connections): Promise<void> {
  const leaving = Promise.all([end(batches), writer.destroy(), reader.destroy()]);
  await Promise.race([leaving, sleep(GOODBYE_MS, undefined, { ref: false })]);
}

function end(pool: Pool): Promise<void> {
  return new Promise((resolve, reject) => {
    pool.end((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

import * as mysql from 'mysql2';
import { DataSource } from 'typeorm';
import type { Schema } from '../schema/schema.js';
import { SilentLogger } from '../silent-logger.js';
import { limitStatements } from './watchdog.js';

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  /** Run on every new connection before anything else; a connection that refuses one of them is destroyed. */
  readonly session: readonly string[];
  /** A statement without an answer for so long breaks its connection; absent: it may take as long as it takes. */
  readonly statementTimeoutMs?: number;
  /** Several statements in one text. Only for the batches, whose text nobody else writes. */
  readonly multipleStatements?: boolean;
}

/** The settings under which the same SQL means the same on every server. */
export const SESSION_BASE: readonly string[] = [
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
  `SET SESSION time_zone = '+00:00'`,
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  'SET SESSION innodb_lock_wait_timeout = 3',
];

/** A pool whose connections are set up as told. It connects when it is first used, and again after every loss. */
export function createPool({
  url,
  size,
  session,
  statementTimeoutMs,
  multipleStatements = false,
}: PoolOptions): mysql.Pool {
  const pool = mysql.createPool({
    uri: url,
    connectionLimit: size,
    multipleStatements,
    // The text of a batch has no placeholders, and looking for them costs as much as writing it.
    ...(multipleStatements && { queryFormat: (sql: string) => sql }),
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    connectTimeout: 3_000,
    // An id in a WHERE is a string; an object there would become a condition.
    stringifyObjects: true,
  });
  pool.on('connection', (connection) => {
    // The pool takes a failing connection out once; a second error event must not end the process.
    connection.on('error', () => undefined);
    if (statementTimeoutMs !== undefined) limitStatements(connection, statementTimeoutMs);
    for (const statement of session) {
      connection.query(statement, (error) => {
        if (error) connection.destroy();
      });
    }
  });
  return pool;
}

/** Waits for a connection of the pool. */
export function acquire(pool: mysql.Pool): Promise<mysql.PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (error) reject(error);
      else resolve(connection);
    });
  });
}

/** TypeORM on a pool of ours. */
export function openDataSource(pool: mysql.Pool, schema: Schema): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'mysql',
    driver: { createPool: () => pool },
    entities: [...(schema.entities ?? [])],
    migrations: [...schema.migrations],
    logger: new SilentLogger(),
  });
  return dataSource.initialize();
}

import type { QueryRunner } from 'typeorm';
import { UnfitDatabaseError } from '../errors.js';
import { integer, text } from '../row.js';

/** What the sessions of this server have to be told. */
export interface Server {
  /** Makes the server itself end a transaction whose owner froze or was cut off, so that its locks are free again. */
  readonly idleLimit: string;
  /** Keeps long lists of ids a range look-up by key. */
  readonly batchSettings: readonly string[];
}

const MARIADB: Server = {
  idleLimit: 'idle_transaction_timeout = 3',
  batchSettings: ['in_predicate_conversion_threshold = 0'],
};
const MYSQL: Server = { idleLimit: 'wait_timeout = 10', batchSettings: [] };

/** Looks whether the server is one we know and keeps what it acknowledges; throws UnfitDatabaseError if not. */
export async function inspectServer(runner: QueryRunner): Promise<Server> {
  const [row] = (await runner.query(
    `SELECT VERSION() AS version, @@GLOBAL.innodb_flush_log_at_trx_commit AS flush_log,
            @@GLOBAL.log_bin AS log_bin, @@GLOBAL.sync_binlog AS sync_binlog`,
  )) as [Record<string, unknown>];
  const version = text(row, 'version');
  const isMariaDb = version.includes('MariaDB');
  if (!isRecent(version, isMariaDb))
    throw new UnfitDatabaseError(`MySQL 8.0 or MariaDB 10.6 is needed; this server is ${version}`);
  if (integer(row, 'flush_log') !== 1)
    throw new UnfitDatabaseError('innodb_flush_log_at_trx_commit must be 1: commits could be lost');
  // With a binary log, recovery rolls back what the log does not have, however safe InnoDB's own log is.
  if (integer(row, 'log_bin') === 1 && integer(row, 'sync_binlog') !== 1)
    throw new UnfitDatabaseError('sync_binlog must be 1 with a binary log: commits could be lost');
  return isMariaDb ? MARIADB : MYSQL;
}

function isRecent(version: string, isMariaDb: boolean): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return isMariaDb ? major > 10 || (major === 10 && minor >= 6) : major >= 8;
}

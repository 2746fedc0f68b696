import { UnavailableError } from '../errors.js';
import { forbidChanges } from '../schema/append-only.js';
import type { Schema } from '../schema/schema.js';
import { createPool, openDataSource, SESSION_BASE } from './pool.js';
import { inspectServer, type Server } from './server.js';

const LOCK = "CONCAT('ipgavel-migrations.', DATABASE())";
const LOCK_WAIT_SECONDS = 120;

/**
 * Checks the server and brings its tables up to date. Of several processes that start at once, one does it under a
 * named lock and the others wait for it; the lock ends with its connection.
 */
export async function migrate(url: string, schema: Schema): Promise<Server> {
  // No time limits here: building an index on a large table takes as long as it takes.
  const pool = createPool({ url, size: 2, session: SESSION_BASE });
  const dataSource = await openDataSource(pool, schema);
  try {
    const runner = dataSource.createQueryRunner();
    const server = await inspectServer(runner);
    const lock = `SELECT GET_LOCK(${LOCK}, ${LOCK_WAIT_SECONDS}) AS locked`;
    const [answer] = (await runner.query(lock)) as { locked: number | null }[];
    if (answer?.locked !== 1)
      throw new UnavailableError('another process has been migrating the database for too long');
    await dataSource.runMigrations({ transaction: 'none' });
    await forbidChanges(runner, schema.appendOnly);
    await runner.query(`SELECT RELEASE_LOCK(${LOCK})`);
    await runner.release();
    return server;
  } finally {
    await dataSource.destroy();
  }
}

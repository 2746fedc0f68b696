import type { QueryRunner } from 'typeorm';
import type { Clock } from '../../clock/clock.js';
import { sqliteDialect } from '../dialect.js';
import { type Committed, OpenTx } from '../open-tx.js';
import type { Tx } from '../tx.js';
import type { SqliteConnection } from './connection.js';
import { classify } from './failure.js';
import type { SqliteSource } from './source.js';

/**
 * Runs `work` between begin and commit. There is one connection, so the caller sees to it that nobody else is between
 * the two. The write lock is taken at once: a transaction that reads first and then writes fails without waiting.
 */
export async function inTransaction<T>(
  connection: SqliteConnection,
  work: () => Promise<T> | T,
): Promise<T> {
  let phase: 'open' | 'committing' = 'open';
  try {
    connection.exec('BEGIN IMMEDIATE');
    const value = await work();
    phase = 'committing';
    connection.exec('COMMIT');
    return value;
  } catch (error) {
    // A full disk has rolled back by itself.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw classify(error, phase);
  }
}

/** One attempt at a transaction of the cold paths. */
export async function attemptTransaction<T>(
  writer: SqliteSource,
  clock: Clock,
  work: (tx: Tx) => Promise<T>,
): Promise<Committed<T>> {
  const runner = freshRunner(writer);
  const tx = new OpenTx({ runner, dialect: sqliteDialect, clock });
  const value = await inTransaction(writer.connection, async () => {
    try {
      const done = await work(tx);
      await tx.prepareCommit();
      return done;
    } finally {
      await tx.end();
      Object.assign(runner, { isTransactionActive: false, isReleased: true });
    }
  });
  return { value, wake: () => tx.wake() };
}

/**
 * A query runner of this transaction alone. TypeORM hands out the same one for ever, which would let somebody who
 * kept the manager of an ended transaction write into the next one.
 */
function freshRunner({ source }: SqliteSource): QueryRunner {
  delete (source.driver as { queryRunner?: QueryRunner }).queryRunner;
  // It does not see our BEGIN, and without being told it would begin again to save an entity.
  return Object.assign(source.createQueryRunner(), { isTransactionActive: true });
}

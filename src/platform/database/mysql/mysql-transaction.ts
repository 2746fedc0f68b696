import type { PoolConnection } from 'mysql2';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock } from '../../clock/clock.js';
import { mysqlDialect } from '../dialect.js';
import { type Committed, OpenTx } from '../open-tx.js';
import type { Tx } from '../tx.js';
import { classify, isLineLost, type Phase } from './failure.js';

/** One attempt at a transaction of the cold paths, from begin to commit. */
export async function attemptTransaction<T>(
  writer: DataSource,
  clock: Clock,
  work: (tx: Tx) => Promise<T>,
): Promise<Committed<T>> {
  let phase: Phase = 'open';
  const runner = writer.createQueryRunner();
  const tx = new OpenTx({ runner, dialect: mysqlDialect, clock });
  try {
    await runner.startTransaction();
    const value = await work(tx);
    await tx.prepareCommit();
    phase = 'committing';
    await runner.commitTransaction();
    await tx.end();
    await runner.release();
    return { value, wake: () => tx.wake() };
  } catch (error) {
    await tx.end();
    await giveUp(runner, error);
    throw classify(error, phase);
  }
}

/** Rolls back and returns the connection to the pool; one that cannot roll back is destroyed with what it holds. */
async function giveUp(runner: QueryRunner, error: unknown): Promise<void> {
  try {
    if (isLineLost(error)) throw error;
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    await runner.connect().then(
      (connection: PoolConnection) => connection.destroy(),
      () => undefined,
    );
  }
  await runner.release();
}

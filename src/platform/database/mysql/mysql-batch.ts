import type { Pool, PoolConnection } from 'mysql2';
import type { Clock } from '../../clock/clock.js';
import {
  type BatchRequest,
  type BatchWrite,
  checkBatch,
  isEmpty,
  type LockedBatch,
} from '../batch.js';
import { lockedOf } from '../batch-rows.js';
import type { Row } from '../row.js';
import { lockSql, writeSql } from './batch-sql.js';
import { classifyBatch, isLineLost, type Phase } from './failure.js';
import { acquire } from './pool.js';

export interface BatchParts {
  readonly pool: Pool;
  readonly clock: Clock;
}

/** One attempt at a batch: two round trips, and a third only to give up. */
export async function attemptBatch<Write extends BatchWrite>(
  { pool, clock }: BatchParts,
  request: BatchRequest,
  decide: (locked: LockedBatch) => Write,
): Promise<Write> {
  let phase: Phase = 'open';
  let connection: PoolConnection | undefined;
  try {
    connection = await acquire(pool);
    const [, streams = [], answers = []] = (await send(connection, lockSql(request))) as Row[][];
    const locked = lockedOf(clock.now(), streams, answers);
    const write = decide(locked);
    checkBatch(request, locked, write);
    if (isEmpty(write)) {
      await send(connection, 'ROLLBACK');
    } else {
      const sql = writeSql(write);
      phase = 'committing';
      await send(connection, sql);
    }
    connection.release();
    return write;
  } catch (error) {
    if (connection) await giveBack(connection, error);
    throw classifyBatch(error, phase);
  }
}

function send(connection: PoolConnection, sql: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error, results) => {
      if (error) reject(error);
      else resolve(results);
    });
  });
}

/** Ends the transaction whatever the error was: after a lock wait timeout it is still open, and half done. */
async function giveBack(connection: PoolConnection, error: unknown): Promise<void> {
  try {
    if (isLineLost(error)) throw error;
    await send(connection, 'ROLLBACK');
    connection.release();
  } catch {
    connection.destroy();
  }
}

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
  readonly timeoutMs: number;
}

/** One attempt at a batch: two round trips, and a third only to give up. */
export async function attemptBatch<Write extends BatchWrite>(
  { pool, clock, timeoutMs }: BatchParts,
  request: BatchRequest,
  decide: (locked: LockedBatch) => Write,
): Promise<Write> {
  let phase: Phase = 'open';
  let connection: PoolConnection | undefined;
  try {
    connection = await acquire(pool);
    const line = { connection, timeoutMs };
    const [, streams = [], answers = []] = (await send(line, lockSql(request))) as Row[][];
    const locked = lockedOf(clock.now(), streams, answers);
    const write = decide(locked);
    checkBatch(request, locked, write);
    if (isEmpty(write)) {
      await send(line, 'ROLLBACK');
    } else {
      const sql = writeSql(write);
      phase = 'committing';
      await send(line, sql);
    }
    connection.release();
    return write;
  } catch (error) {
    if (connection) await giveBack({ connection, timeoutMs }, error);
    throw classifyBatch(error, phase);
  }
}

interface Line {
  readonly connection: PoolConnection;
  readonly timeoutMs: number;
}

function send({ connection, timeoutMs }: Line, sql: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.query({ sql, timeout: timeoutMs }, (error, results) => {
      if (error) reject(error);
      else resolve(results);
    });
  });
}

/** Ends the transaction whatever the error was: after a lock wait timeout it is still open, and half done. */
async function giveBack(line: Line, error: unknown): Promise<void> {
  try {
    if (isLineLost(error)) throw error;
    await send(line, 'ROLLBACK');
    line.connection.release();
  } catch {
    line.connection.destroy();
  }
}

import type { EntityManager } from 'typeorm';
import type { BatchRequest, BatchWrite, LockedBatch } from './batch.js';
import type { Row, SqlValue } from './row.js';
import type { Schema } from './schema/schema.js';
import type { Tx } from './tx.js';

export interface DatabaseConfig {
  /** `mysql://…` or `mariadb://…`, or `sqlite:PATH` for a file of this process alone. */
  readonly url: string;
  readonly schema: Schema;
  /** MySQL only: connections for `transact`. */
  readonly writeConnections?: number;
  /** MySQL only: connections for `read`. */
  readonly readConnections?: number;
  /** MySQL only: a statement without an answer for so long means that the line is dead. */
  readonly statementTimeoutMs?: number;
}

/** Whatever answers a SELECT: the reader, or an open transaction. */
export interface Queryable {
  query(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
}

/** Sees what is committed and can change nothing. */
export interface Reader extends Queryable {
  readonly manager: EntityManager;
}

/** What the database's own clock said, in epoch milliseconds, and how long asking took. */
export interface TimeSample {
  readonly at: number;
  readonly roundTripMs: number;
}

/** The one door to stored data; a token for injection. Made by `openDatabase`. */
export abstract class Database {
  abstract readonly read: Reader;

  /**
   * Runs `work` in one transaction and commits it, or nothing of it when it throws. After a lost race the whole work
   * runs again, so it changes nothing but the database. Inside it, nothing is awaited but statements of its Tx.
   * Throws RetryableError, UnavailableError or CommitUnknownError besides what `work` throws.
   */
  abstract transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;

  /**
   * The hot path: locks the rows of all asked streams in the order of their ids, lets `decide` look at them and at
   * the answers that some of the commands have had before, and writes what it decided, in one transaction and two
   * round trips. After a lost race `decide` runs again. Answers what the last run of `decide` returned, once it is
   * durable. Throws as `transact` does.
   */
  abstract decideBatch<Write extends BatchWrite>(
    request: BatchRequest,
    decide: (locked: LockedBatch) => Write,
  ): Promise<Write>;

  /** One reading of the database's clock; on SQLite that is the clock of this machine. */
  abstract sampleTime(): Promise<TimeSample>;

  /** Whether something can be made durable right now: it commits a small row to find out. */
  abstract canCommit(): Promise<boolean>;

  abstract close(): Promise<void>;
}

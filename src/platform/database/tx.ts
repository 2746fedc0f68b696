import type { EntityManager } from 'typeorm';
import type { Instant } from '../../core/kernel/instant.js';
import type { Row, SqlValue } from './row.js';

/** A row to be written, by column. */
export type NewRow = Readonly<Record<string, SqlValue>>;

/** How `insert` treats a row whose `keys` exist already. Not for append-only tables: to MySQL it is an update. */
export interface OnConflict {
  readonly keys: readonly string[];
  /** The columns to overwrite. None: the existing row stays as it is. */
  readonly update: readonly string[];
}

/** An open transaction. Only `Database.transact` makes one, and it is of no use once that has ended. */
export abstract class Tx {
  /**
   * The one instant of this transaction, read from the clock when it is first asked for. So take the locks first:
   * a lock may be waited for, and what is decided is decided after the wait.
   */
  abstract readonly now: Instant;

  /** For stores that use TypeORM's repositories; part of the same transaction. */
  abstract readonly manager: EntityManager;

  /** The rows of a SELECT, without locking them. */
  abstract query(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;

  /** The rows of a SELECT, locked until the transaction ends. Lock several rows in the order of their ids. */
  abstract lock(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;

  /** Runs an INSERT, UPDATE or DELETE; answers how many rows it found. */
  abstract execute(sql: string, params?: readonly SqlValue[]): Promise<number>;

  /** Inserts rows that all have the same columns, in as few statements as possible. */
  abstract insert(table: string, rows: readonly NewRow[], onConflict?: OnConflict): Promise<void>;

  /** Has `step` run inside the transaction, just before it commits. */
  abstract beforeCommit(step: () => Promise<void>): void;

  /** Has `wake` run once the transaction is durable. A mere hint: a process that dies in between never runs it. */
  abstract onCommit(wake: () => void): void;
}

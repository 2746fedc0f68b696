import type { Clock } from '../../clock/clock.js';
import {
  type BatchRequest,
  type BatchWrite,
  checkBatch,
  isEmpty,
  type LockedBatch,
} from '../batch.js';
import { Database, type DatabaseConfig, type Reader, type TimeSample } from '../database.js';
import { asOnlyTransaction } from '../one-transaction.js';
import { commitProbe } from '../probe.js';
import { retrying } from '../retry.js';
import { SourceReader } from '../source-reader.js';
import type { Tx } from '../tx.js';
import { classify } from './failure.js';
import { FileLock } from './file-lock.js';
import { Mutex } from './mutex.js';
import { openReader, openWriter, pathOf, type SqliteSource } from './source.js';
import { SqliteBatch } from './sqlite-batch.js';
import { attemptTransaction, inTransaction } from './sqlite-transaction.js';

/** A SQLite file of this process alone: one connection that writes, one that reads. */
export class SqliteDatabase extends Database {
  readonly read: Reader;
  readonly #mutex = new Mutex();
  readonly #batch: SqliteBatch;

  private constructor(
    private readonly clock: Clock,
    private readonly lock: FileLock,
    private readonly writer: SqliteSource,
    private readonly reader: SqliteSource,
  ) {
    super();
    this.#batch = new SqliteBatch(writer.connection);
    this.read = new SourceReader(reader.source, (error) => classify(error, 'open'));
  }

  /** Takes the file for this process and brings its schema up to date. Throws UnfitDatabaseError. */
  static async open(config: DatabaseConfig, clock: Clock): Promise<SqliteDatabase> {
    const path = pathOf(config.url);
    const lock = FileLock.take(path);
    try {
      const writer = await openWriter(path, config.schema);
      const reader = await openReader(path, config.schema);
      return new SqliteDatabase(clock, lock, writer, reader);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const attempt = () => attemptTransaction(this.writer, this.clock, work);
    const { value, wake } = await asOnlyTransaction(() => retrying(() => this.#mutex.run(attempt)));
    wake();
    return value;
  }

  decideBatch<Write extends BatchWrite>(
    request: BatchRequest,
    decide: (locked: LockedBatch) => Write,
  ): Promise<Write> {
    const attempt = () =>
      inTransaction(this.writer.connection, () => {
        const locked = this.#batch.look(request, this.clock.now());
        const write = decide(locked);
        checkBatch(request, locked, write);
        if (!isEmpty(write)) this.#batch.write(write);
        return write;
      });
    return asOnlyTransaction(() => retrying(() => this.#mutex.run(attempt)));
  }

  sampleTime(): Promise<TimeSample> {
    return Promise.resolve({ at: Date.now(), roundTripMs: 0 });
  }

  canCommit(): Promise<boolean> {
    return commitProbe(this);
  }

  async close(): Promise<void> {
    await this.#mutex.run(() => this.writer.source.destroy());
    await this.reader.source.destroy();
    this.lock.release();
  }
}

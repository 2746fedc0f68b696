import type { Clock } from '../../clock/clock.js';
import type { BatchRequest, BatchWrite, LockedBatch } from '../batch.js';
import { Database, type DatabaseConfig, type Reader, type TimeSample } from '../database.js';
import { asOnlyTransaction } from '../one-transaction.js';
import { commitProbe } from '../probe.js';
import { retrying } from '../retry.js';
import { SourceReader } from '../source-reader.js';
import type { Tx } from '../tx.js';
import { connect, type Connections, disconnect } from './connections.js';
import { classify } from './failure.js';
import { attemptBatch } from './mysql-batch.js';
import { attemptTransaction } from './mysql-transaction.js';

/** MySQL or MariaDB, which any number of processes may share. */
export class MysqlDatabase extends Database {
  readonly read: Reader;
  readonly #clock: Clock;
  readonly #connections: Connections;

  private constructor(clock: Clock, connections: Connections) {
    super();
    this.#clock = clock;
    this.#connections = connections;
    this.read = new SourceReader(connections.reader, (error) => classify(error, 'open'));
  }

  /** Brings the schema up to date and connects. Throws UnfitDatabaseError or UnavailableError. */
  static async open(config: DatabaseConfig, clock: Clock): Promise<MysqlDatabase> {
    try {
      return new MysqlDatabase(clock, await connect(config));
    } catch (error) {
      throw classify(error, 'open');
    }
  }

  async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const attempt = () => attemptTransaction(this.#connections.writer, this.#clock, work);
    const { value, wake } = await asOnlyTransaction(() => retrying(attempt));
    wake();
    return value;
  }

  decideBatch<Write extends BatchWrite>(
    request: BatchRequest,
    decide: (locked: LockedBatch) => Write,
  ): Promise<Write> {
    const parts = { pool: this.#connections.batches, clock: this.#clock };
    return asOnlyTransaction(() => retrying(() => attemptBatch(parts, request, decide)));
  }

  async sampleTime(): Promise<TimeSample> {
    const before = performance.now();
    const [row] = await this.read.query('SELECT UNIX_TIMESTAMP(NOW(6)) * 1000 AS at');
    return { at: Number(row?.at), roundTripMs: performance.now() - before };
  }

  canCommit(): Promise<boolean> {
    return commitProbe(this);
  }

  close(): Promise<void> {
    return disconnect(this.#connections);
  }
}

import type { Pool } from 'mysql2';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock/clock.js';
import type { BatchRequest, BatchWrite, LockedBatch } from '../batch.js';
import { Database, type DatabaseConfig, type Reader, type TimeSample } from '../database.js';
import { asOnlyTransaction } from '../one-transaction.js';
import { commitProbe } from '../probe.js';
import { retrying } from '../retry.js';
import { bindable, type Row, type SqlValue } from '../row.js';
import type { Tx } from '../tx.js';
import { classify } from './failure.js';
import { migrate } from './migrate.js';
import { attemptBatch, type BatchParts } from './mysql-batch.js';
import { attemptTransaction } from './mysql-transaction.js';
import { createPool, openDataSource, SESSION_BASE } from './pool.js';

const STATEMENT_TIMEOUT_MS = 8_000;

/** MySQL or MariaDB: three pools of connections, which differ in what they may do. */
export class MysqlDatabase extends Database {
  readonly read: Reader;
  readonly #batches: BatchParts;
  readonly #writer: DataSource;
  readonly #reader: DataSource;

  private constructor(
    private readonly clock: Clock,
    parts: { batches: BatchParts; writer: DataSource; reader: DataSource },
  ) {
    super();
    this.#batches = parts.batches;
    this.#writer = parts.writer;
    this.#reader = parts.reader;
    this.read = new MysqlReader(parts.reader);
  }

  /** Brings the schema up to date and connects. Throws UnfitDatabaseError or UnavailableError. */
  static async open(config: DatabaseConfig, clock: Clock): Promise<MysqlDatabase> {
    const { url, schema, statementTimeoutMs: timeoutMs = STATEMENT_TIMEOUT_MS } = config;
    try {
      const server = await migrate(url, schema);
      const writing = [...SESSION_BASE, `SET SESSION ${server.idleLimit}`];
      const batching = server.batchSettings.map((setting) => `SET SESSION ${setting}`);
      const pools = {
        batch: { size: config.batchConnections ?? 2, session: [...writing, ...batching] },
        write: { size: config.writeConnections ?? 8, session: writing },
        read: { size: config.readConnections ?? 8, session: [...SESSION_BASE, READ_ONLY] },
      };
      const pool = createPool({ url, ...pools.batch, multipleStatements: true });
      const writer = await openDataSource(createPool({ url, ...pools.write }), schema, timeoutMs);
      const reader = await openDataSource(createPool({ url, ...pools.read }), schema, timeoutMs);
      return new MysqlDatabase(clock, { batches: { pool, clock, timeoutMs }, writer, reader });
    } catch (error) {
      throw classify(error, 'open');
    }
  }

  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return asOnlyTransaction(() =>
      retrying(() => attemptTransaction(this.#writer, this.clock, work)),
    );
  }

  decideBatch<Write extends BatchWrite>(
    request: BatchRequest,
    decide: (locked: LockedBatch) => Write,
  ): Promise<Write> {
    return retrying(() => attemptBatch(this.#batches, request, decide));
  }

  async sampleTime(): Promise<TimeSample> {
    const before = performance.now();
    const [row] = await this.read.query('SELECT UNIX_TIMESTAMP(NOW(6)) * 1000 AS at');
    return { at: Number(row?.at), roundTripMs: performance.now() - before };
  }

  canCommit(): Promise<boolean> {
    return commitProbe(this);
  }

  async close(): Promise<void> {
    await endPool(this.#batches.pool);
    await this.#writer.destroy();
    await this.#reader.destroy();
  }
}

const READ_ONLY = 'SET SESSION TRANSACTION READ ONLY';

class MysqlReader implements Reader {
  readonly manager: EntityManager;

  constructor(private readonly source: DataSource) {
    this.manager = source.manager;
  }

  async query(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return await this.source.query<Row[]>(sql, params.map(bindable));
    } catch (error) {
      throw classify(error, 'open');
    }
  }
}

function endPool(pool: Pool): Promise<void> {
  return new Promise((resolve, reject) => {
    pool.end((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

import Libsql from 'libsql';
import { UnfitDatabaseError } from '../errors.js';
import { bindable, type SqlValue } from '../row.js';

type NativeStatement = Libsql.Statement;

/**
 * A prepared statement as TypeORM's SQLite driver wants it. The native one ends the whole process when it is given a
 * boolean, takes a lone null for a list of values, and binds whole numbers as floating-point ones; none of that
 * passes here.
 */
export class SqliteStatement {
  constructor(private readonly native: NativeStatement) {}

  /** Whether it answers rows. */
  get reader(): boolean {
    return this.native.reader;
  }

  all(...params: SqlValue[]): unknown[] {
    return this.native.all(params.map(bind));
  }

  /** The first row; much faster than to ask for all. The driver adds a field of its own to it. */
  get(...params: SqlValue[]): unknown {
    return this.native.get(params.map(bind));
  }

  run(...params: SqlValue[]): Libsql.RunResult {
    return this.native.run(params.map(bind));
  }
}

/** One connection to a SQLite file; the class that TypeORM gets as its `driver`. */
export class SqliteConnection {
  readonly #native: Libsql.Database;

  constructor(path: string) {
    this.#native = new Libsql(path, { timeout: 5_000 });
  }

  prepare(sql: string): SqliteStatement {
    return new SqliteStatement(this.#native.prepare(sql));
  }

  /** Whether a BEGIN waits for its COMMIT or ROLLBACK. */
  get inTransaction(): boolean {
    return this.#native.inTransaction;
  }

  exec(sql: string): void {
    this.#native.exec(sql);
  }

  pragma(source: string): unknown[] {
    return this.#native.prepare(`PRAGMA ${source}`).all([]);
  }

  close(): void {
    this.#native.close();
  }

  /** Has every commit reach the disk before it returns; throws UnfitDatabaseError where that cannot be had. */
  requireDurability(): void {
    this.pragma('journal_mode = WAL');
    this.pragma('synchronous = FULL');
    const [journal] = this.pragma('journal_mode') as [{ journal_mode: string }];
    if (journal.journal_mode !== 'wal')
      throw new UnfitDatabaseError(
        `SQLite must write ahead here; its journal mode stays ${journal.journal_mode}`,
      );
    const [level] = this.pragma('synchronous') as [{ synchronous: number }];
    if (level.synchronous < 2)
      throw new UnfitDatabaseError(
        `SQLite must be fully synchronous here; it stays at ${level.synchronous}`,
      );
  }
}

function bind(value: SqlValue): string | bigint | number | null {
  const bound = bindable(value);
  return Number.isSafeInteger(bound) ? BigInt(bound as number) : bound;
}

import type { DataSource, EntityManager } from 'typeorm';
import type { Reader } from './database.js';
import { bindable, type Row, type SqlValue } from './row.js';

/** Reads through TypeORM, and turns what the driver throws into our failures. */
export class SourceReader implements Reader {
  readonly manager: EntityManager;
  readonly #source: DataSource;
  readonly #classify: (error: unknown) => unknown;

  constructor(source: DataSource, classify: (error: unknown) => unknown) {
    this.manager = source.manager;
    this.#source = source;
    this.#classify = classify;
  }

  async query(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return await this.#source.query<Row[]>(sql, params.map(bindable));
    } catch (error) {
      throw this.#classify(error);
    }
  }
}

import { schema } from '../../migrations/all.js';
import type { Row } from '../../src/platform/database/row.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { openReader, pathOf } from '../../src/platform/database/sqlite/source.js';
import { FakeClock } from './opened-database.js';

/** Looks at what a server has stored while that server runs. */
export interface OutsideReader {
  query(sql: string, params?: readonly string[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Opens a database that a server of another process serves; a SQLite file without taking it from that process. */
export async function openOutsideReader(url: string): Promise<OutsideReader> {
  if (url.startsWith('sqlite:')) {
    const { source } = await openReader(pathOf(url), schema);
    return {
      query: (sql, params = []) => source.query<Row[]>(sql, [...params]),
      close: () => source.destroy(),
    };
  }
  const database = await openDatabase({ url, schema }, new FakeClock());
  return {
    query: (sql, params) => database.read.query(sql, params),
    close: () => database.close(),
  };
}

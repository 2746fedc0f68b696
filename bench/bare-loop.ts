import { setImmediate as yieldToOthers } from 'node:timers/promises';
import Database from 'libsql';
import { type Connection, createConnection } from 'mysql2/promise';
import { tenth } from './figures.js';

export interface BareLoop {
  readonly connections: number;
  readonly perSecond: number;
}

const CONNECTIONS = 8;

/** Lock the lot's row, insert the bid, raise the row, commit: as fast as eight connections can. */
export async function bareLoopOnMariaDb(url: string, seconds: number): Promise<BareLoop> {
  const connections = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => createConnection(url)),
  );
  const [first] = connections;
  await first?.query('CREATE TABLE bare_lots (id INT PRIMARY KEY, seq BIGINT NOT NULL)');
  await first?.query(
    'CREATE TABLE bare_bids (lot INT, seq BIGINT, body VARCHAR(500), PRIMARY KEY (lot, seq))',
  );
  await first?.query('INSERT INTO bare_lots VALUES (1, 0)');
  const until = performance.now() + seconds * 1000;
  const counts = await Promise.all(connections.map((connection) => bidUntil(connection, until)));
  await Promise.all(connections.map((connection) => connection.end()));
  return {
    connections: CONNECTIONS,
    perSecond: tenth(counts.reduce((sum, count) => sum + count, 0) / seconds),
  };
}

const BODY = 'x'.repeat(400);

async function bidUntil(connection: Connection, until: number): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) {
    await connection.query('START TRANSACTION');
    const [rows] = await connection.query('SELECT seq FROM bare_lots WHERE id = 1 FOR UPDATE');
    const next = ((rows as { seq: number }[])[0]?.seq ?? 0) + 1;
    await connection.query('INSERT INTO bare_bids VALUES (1, ?, ?)', [next, BODY]);
    await connection.query('UPDATE bare_lots SET seq = ? WHERE id = 1', [next]);
    await connection.query('COMMIT');
  }
  return count;
}

/** The same on SQLite, which has one writer: one connection, full sync. */
export async function bareLoopOnSqlite(path: string, seconds: number): Promise<BareLoop> {
  const database = new Database(path);
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
  database.exec('CREATE TABLE bare_bids (seq INTEGER PRIMARY KEY, body TEXT)');
  const insert = database.prepare('INSERT INTO bare_bids (body) VALUES (?)');
  const until = performance.now() + seconds * 1000;
  let count = 0;
  for (; performance.now() < until; count += 1) {
    insert.run(BODY);
    if (count % 100 === 0) await yieldToOthers();
  }
  database.close();
  return { connections: 1, perSecond: tenth(count / seconds) };
}

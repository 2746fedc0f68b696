import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type Connection } from 'mysql2/promise';
import { startCuttableProxy } from '../support/cuttable-proxy.js';
import { askLine } from '../support/loopback.js';
import { startMariaDb, startRedis, type TestMariaDb, type TestRedis } from '../support/services.js';
import { createTestDatabase, redisUrl } from '../support/test-database.js';

/** The fault tests stand on these servers, so first they are tested themselves. */
describe('a private MariaDB', () => {
  let server: TestMariaDb;
  beforeAll(async () => (server = await startMariaDb()));
  afterAll(() => server.stop());

  it('keeps what was committed when it is killed, and loses what was not', async () => {
    const database = await createTestDatabase(server.url);
    const before = await createConnection(database.url);
    before.on('error', () => undefined);
    await before.query('CREATE TABLE kept (id INT PRIMARY KEY)');
    await before.query('INSERT INTO kept VALUES (1)');
    await before.query('BEGIN');
    await before.query('INSERT INTO kept VALUES (2)');
    await server.kill();
    await server.restart();
    const after = await createConnection(database.url);
    const [rows] = await after.query('SELECT id FROM kept');
    await after.end();
    expect(rows).toEqual([{ id: 1 }]);
  });

  it('flushes every commit to the disk, as in production', async () => {
    const connection = await createConnection(server.url);
    const [rows] = await connection.query('SELECT @@innodb_flush_log_at_trx_commit AS level');
    await connection.end();
    expect(rows).toEqual([{ level: 1 }]);
  });

  it('leaves no process and no folder behind when its owner is killed', async () => {
    const owner = spawn(process.execPath, [
      ...['--import', './scripts/typescript.mjs', '--input-type=module', '--eval'],
      `import { startMariaDb } from './test/support/services.ts';
       const { pid, socketPath } = await startMariaDb();
       console.log(JSON.stringify({ pid, socketPath }));`,
    ]);
    const line = await new Promise<Buffer>((resolve) => owner.stdout.once('data', resolve));
    const { pid, socketPath } = JSON.parse(line.toString()) as { pid: number; socketPath: string };
    expect(await isRunning(pid)).toBe(true);
    owner.kill('SIGKILL');
    while ((await isRunning(pid)) || existsSync(dirname(socketPath))) await pause();
  });
});

describe('a private Redis', () => {
  let server: TestRedis;
  beforeAll(async () => (server = await startRedis()));
  afterAll(() => server.stop());

  it('is empty after a flush and after a restart, on the same port', async () => {
    for (const empty of [server.flushAll, server.restart]) {
      expect(await askLine(server.port, 'SET lot 1')).toBe('+OK');
      await empty();
      expect(await askLine(server.port, 'DBSIZE')).toBe(':0');
    }
  });
});

describe('the servers of the whole run', () => {
  it('gives each test file a database of its own', async () => {
    const [one, other] = [await createTestDatabase(), await createTestDatabase()];
    expect(one.url).not.toBe(other.url);
    const connection = await createConnection(one.url);
    const [rows] = await connection.query('SELECT DATABASE() AS name');
    await connection.end();
    expect(rows).toEqual([{ name: one.name }]);
    await one.drop();
    await other.drop();
  });

  it('answers on the given Redis port', async () => {
    expect(await askLine(Number(new URL(redisUrl()).port), 'PING')).toBe('+PONG');
  });
});

describe('a cuttable proxy', () => {
  let server: TestMariaDb;
  beforeAll(async () => (server = await startMariaDb()));
  afterAll(() => server.stop());

  async function connectThrough(port: number): Promise<Connection> {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
    connection.on('error', () => undefined);
    return connection;
  }

  it('is silent while cut, and delivers what was held back when healed', async () => {
    const proxy = await startCuttableProxy(server.port);
    const connection = await connectThrough(proxy.port);
    proxy.cut();
    const answer = connection.query('SELECT 1 AS one');
    expect(await Promise.race([answer, pause(100)])).toBe('nothing yet');
    proxy.heal();
    expect((await answer)[0]).toEqual([{ one: 1 }]);
    await connection.end();
    await proxy.stop();
  });

  it('lets a write through and keeps its answer back', async () => {
    const database = await createTestDatabase(server.url);
    const direct = await createConnection(database.url);
    await direct.query('CREATE TABLE written (id INT PRIMARY KEY)');
    const proxy = await startCuttableProxy(server.port);
    const connection = await connectThrough(proxy.port);
    proxy.cut('answers');
    const outcome = connection
      .query(`INSERT INTO ${database.name}.written VALUES (1)`)
      .catch(() => 'unknown');
    while (((await direct.query('SELECT id FROM written'))[0] as unknown[]).length === 0)
      await pause();
    proxy.reset();
    expect(await outcome).toBe('unknown');
    await direct.end();
    await proxy.stop();
  });
});

/** A dead process that its parent has not collected yet counts as ended. */
async function isRunning(pid: number): Promise<boolean> {
  const state = await promisify(execFile)('ps', ['-o', 'stat=', '-p', `${pid}`]).catch(
    () => undefined,
  );
  return state !== undefined && !state.stdout.startsWith('Z');
}

function pause(ms = 20): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, ms, 'nothing yet'));
}

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { findAnswer } from '../../src/platform/database/answers.js';
import { NOTHING } from '../../src/platform/database/batch.js';
import type { Database } from '../../src/platform/database/database.js';
import { CommitUnknownError, UnavailableError } from '../../src/platform/database/errors.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { readEvents } from '../../src/platform/database/event-log.js';
import { oneEventEach, requestFor } from '../support/batches.js';
import { type CuttableProxy, startCuttableProxy } from '../support/cuttable-proxy.js';
import { startHammer } from '../support/hammering.js';
import { createTestStore, DIALECTS, type TestStore } from '../support/opened-database.js';
import { startMariaDb, type TestMariaDb } from '../support/services.js';
import { createTestDatabase } from '../support/test-database.js';

describe('a line to MariaDB that can be cut', () => {
  let store: TestStore;
  let proxy: CuttableProxy;
  let direct: Database;
  let database: Database;
  beforeEach(async () => {
    store = await createTestStore('mariadb');
    direct = await store.open();
    const url = new URL(store.config.url);
    proxy = await startCuttableProxy(Number(url.port));
    url.port = String(proxy.port);
    const config = { ...store.config, url: url.href, statementTimeoutMs: 500 };
    database = await openDatabase(config, store.clock);
  });
  afterEach(async () => {
    proxy.heal();
    await database.close();
    await proxy.stop();
    await direct.close();
    await store.drop();
  });

  it('leaves the outcome of a commit open when its answer is lost, and it may well have happened', async () => {
    const request = requestFor(['lot_1']);
    let runs = 0;
    const attempt = database.decideBatch(request, (locked) => {
      runs += 1;
      proxy.cut('answers');
      return oneEventEach(request)(locked);
    });
    await expect(attempt).rejects.toThrow(CommitUnknownError);
    expect(runs).toBe(1);
    const [command = { actorId: '', commandId: '' }] = request.commands;
    expect(await findAnswer(direct.read, command)).toBeDefined();
  });

  it('leaves the outcome open when a commit of the cold paths is not answered', async () => {
    const attempt = database.transact(async (tx) => {
      await tx.lock('SELECT at FROM probe WHERE id = 1');
      await tx.execute('UPDATE probe SET at = 7 WHERE id = 1');
      proxy.cut('answers');
    });
    await expect(attempt).rejects.toThrow(CommitUnknownError);
    expect(await direct.read.query('SELECT at FROM probe')).toEqual([{ at: 7 }]);
  });

  it('says that nothing happened when it breaks before the decision', async () => {
    proxy.cut();
    const request = requestFor(['lot_2']);
    const decide = oneEventEach(request);
    await expect(database.decideBatch(request, decide)).rejects.toThrow(UnavailableError);
    expect(await database.canCommit()).toBe(false);
    await expect(database.read.query('SELECT 1 AS one')).rejects.toThrow(UnavailableError);
  });

  it.each([
    ['was broken', () => proxy.reset()],
    ['was silent', () => proxy.cut()],
  ])('is of use again as soon as it is there, when it %s', async (_, damage) => {
    const request = requestFor(['lot_3']);
    const use = () =>
      Promise.allSettled([
        database.decideBatch(request, () => NOTHING),
        database.canCommit(),
        database.read.query('SELECT 1 AS one'),
        database.read.manager.query<unknown>('SELECT 1 AS one'),
      ]);
    await use();
    damage();
    await use();
    proxy.heal();
    const one = { status: 'fulfilled', value: [{ one: 1 }] };
    expect(await use()).toEqual([
      { status: 'fulfilled', value: NOTHING },
      { status: 'fulfilled', value: true },
      ...[one, one],
    ]);
  });

  it('does not keep the database from being closed', async () => {
    proxy.cut();
    await database.close();
    proxy.heal();
    database = await openDatabase(store.config, store.clock);
  });
});

describe('a MariaDB of our own', () => {
  let server: TestMariaDb;
  let store: TestStore;
  let open: () => Promise<Database>;
  beforeAll(async () => {
    server = await startMariaDb(['--log-bin', '--sync-binlog=0']);
    const { url } = await createTestDatabase(server.url);
    store = await createTestStore('sqlite');
    open = () => openDatabase({ ...store.config, url }, store.clock);
  });
  afterAll(async () => {
    await server.stop();
    await store.drop();
  });

  const set = async (setting: string): Promise<void> => {
    const connection = await createConnection(server.url);
    await connection.query(`SET GLOBAL ${setting}`);
    await connection.end();
  };

  it('is refused while it could lose a commit, and used again after a crash', async () => {
    await expect(open()).rejects.toThrow(/sync_binlog must be 1/);
    await set('sync_binlog = 1');
    await set('innodb_flush_log_at_trx_commit = 2');
    await expect(open()).rejects.toThrow(/innodb_flush_log_at_trx_commit must be 1/);
    await set('innodb_flush_log_at_trx_commit = 1');
    const database = await open();
    expect(await database.canCommit()).toBe(true);
    await server.kill();
    await expect(database.read.query('SELECT 1')).rejects.toThrow(UnavailableError);
    expect(await database.canCommit()).toBe(false);
    await server.restart();
    await set('sync_binlog = 1');
    expect(await database.canCommit()).toBe(true);
    await database.close();
  });
});

describe.each(DIALECTS)('processes that write to %s', (dialect) => {
  let store: TestStore;
  beforeEach(async () => (store = await createTestStore(dialect)));
  afterEach(() => store.drop());

  const check = async (acknowledged: readonly string[]): Promise<void> => {
    const database = await store.open();
    for (const id of ['lot_hot_1', 'lot_hot_2']) {
      const events = await readEvents(database.read, id, { afterSeq: 0, limit: 10_000 });
      expect(events.length).toBeGreaterThanOrEqual(acknowledged.length / 2);
      const links = events.map(({ body }) => (JSON.parse(body) as { prev: string }).prev);
      expect(links).toEqual(['', ...events.map(({ hash }) => hash).slice(0, -1)]);
    }
    const rows = await database.read.query('SELECT command_id FROM answers');
    const stored = new Set(rows.map((row) => row.command_id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    await database.close();
  };

  it('lose nothing that was acknowledged when they are killed', async () => {
    const hammer = startHammer(store.config.url, 1_000_000);
    await hammer.reach(100);
    await hammer.kill();
    expect(hammer.acknowledged.length).toBeGreaterThanOrEqual(200);
    await check(hammer.acknowledged);
  });

  if (dialect === 'mariadb')
    it('keep the numbers gap-free although two write to the same streams', async () => {
      const hammers = [startHammer(store.config.url, 150), startHammer(store.config.url, 150)];
      await Promise.all(hammers.map((hammer) => hammer.reach(150)));
      await check(hammers.flatMap(({ acknowledged }) => acknowledged));
    });
});

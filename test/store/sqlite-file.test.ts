import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { createTestStore, type TestStore } from '../support/opened-database.js';

describe('a SQLite file', () => {
  let store: TestStore;
  beforeEach(async () => (store = await createTestStore('sqlite')));
  afterEach(() => store.drop());

  it('is written through to the disk on every connection, also when it is opened again', async () => {
    for (let count = 0; count < 2; count += 1) {
      const database = await store.open();
      const settings = await database.transact(async (tx) => [
        ...(await tx.query('PRAGMA synchronous')),
        ...(await tx.query('PRAGMA journal_mode')),
        ...(await database.read.query('PRAGMA synchronous')),
        ...(await database.read.query('PRAGMA journal_mode')),
      ]);
      await database.close();
      const durable = [{ synchronous: 2 }, { journal_mode: 'wal' }];
      expect(settings).toEqual([...durable, ...durable]);
    }
  });

  it('is never in memory', () => {
    const config = { ...store.config, url: 'sqlite::memory:' };
    return expect(openDatabase(config, store.clock)).rejects.toThrow(/is not durable/);
  });

  it('is refused while this process has it open already', async () => {
    const database = await store.open();
    await expect(store.open()).rejects.toThrow(`process ${process.pid} is using`);
    await database.close();
    await (await store.open()).close();
  });

  it('is refused while another process has it, and free as soon as that is killed', async () => {
    const path = store.config.url.slice('sqlite:'.length);
    const holder = spawn(process.execPath, [
      ...['--import', './scripts/typescript.mjs', '--input-type=module', '--eval'],
      `import { openDatabase } from './src/platform/database/open-database.ts';
       import { FakeClock } from './test/support/opened-database.ts';
       import { schema } from './migrations/all.ts';
       const database = await openDatabase({ url: 'sqlite:${path}', schema }, new FakeClock());
       console.log('open');
       setInterval(() => database.canCommit(), 10);`,
    ]);
    await once(holder.stdout, 'data');
    await expect(store.open()).rejects.toThrow(`process ${holder.pid} is using ${path}`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const database = await store.open();
    expect(await database.canCommit()).toBe(true);
    await database.close();
  });
});

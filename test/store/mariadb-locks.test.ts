import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, createConnection } from 'mysql2/promise';
import { NOTHING } from '../../src/platform/database/batch.js';
import type { Database } from '../../src/platform/database/database.js';
import { RetryableError, UnavailableError } from '../../src/platform/database/errors.js';
import { readHeads } from '../../src/platform/database/streams.js';
import { oneEventEach, requestFor } from '../support/batches.js';
import { schemaWithNotes } from '../support/notes-table.js';
import { createTestStore, type TestStore } from '../support/opened-database.js';

describe('locks on MariaDB', () => {
  let store: TestStore;
  let database: Database;
  let other: Connection;
  beforeAll(async () => {
    store = await createTestStore('mariadb', schemaWithNotes);
    database = await store.open();
    other = await createConnection(store.config.url);
  });
  afterAll(async () => {
    await other.end();
    await database.close();
    await store.drop();
  });

  const write = (id: string, request = requestFor([id])) =>
    database.decideBatch(request, oneEventEach(request));

  /** Holds the row of a stream in another connection until the returned function is called. */
  const hold = async (id: string): Promise<() => Promise<unknown>> => {
    await other.query('BEGIN');
    await other.query('SELECT id FROM streams WHERE id = ? FOR UPDATE', [id]);
    return () => other.query('COMMIT');
  };

  it('shows an answer that was committed while a batch waited for its lock', async () => {
    await write('lot_wait');
    const request = requestFor(['lot_wait']);
    const release = await hold('lot_wait');
    const waiting = database.decideBatch(request, ({ answers }) => ({
      ...NOTHING,
      found: answers.size,
    }));
    await sleep(100);
    const [{ actorId, commandId } = { actorId: '', commandId: '' }] = request.commands;
    await other.query('INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      ...[actorId, commandId, 'lot_wait', 'hash', '{}', 'bat_1', 0, 1],
    ]);
    await release();
    expect((await waiting).found).toBe(1);
  });

  it('reads the instant of a batch after the wait', async () => {
    await write('lot_now');
    const release = await hold('lot_now');
    const request = requestFor(['lot_now']);
    const waiting = database.decideBatch(request, ({ now }) => ({ ...NOTHING, now }));
    await sleep(100);
    store.clock.advance(2_000);
    const later = store.clock.now();
    await release();
    expect((await waiting).now).toBe(later);
  });

  it('waits for no row that nobody asked for', async () => {
    await write('lot_mine');
    await write('lot_theirs');
    const release = await hold('lot_theirs');
    await write('lot_mine');
    await release();
  });

  it('gives up a lock that never comes, and keeps nothing of the transaction', async () => {
    await write('lot_stuck');
    const release = await hold('lot_stuck');
    const work = database.transact(async (tx) => {
      await tx.insert('notes', [{ id: 'half', body: null, price: 1 }]);
      await tx.lock(`SELECT id FROM streams WHERE id = 'lot_stuck'`);
    });
    await expect(work).rejects.toThrow(RetryableError);
    await release();
    expect(await database.read.query(`SELECT id FROM notes WHERE id = 'half'`)).toEqual([]);
  });

  it('runs the whole work again after a deadlock', async () => {
    const ids = ['dead_1', 'dead_2'];
    for (const id of ids)
      await database.transact((tx) => tx.insert('notes', [{ id, body: null, price: 0 }]));
    let runs = 0;
    let bothHoldOne: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (bothHoldOne = resolve));
    const raise = ([first, second]: readonly string[]) =>
      database.transact(async (tx) => {
        const sql = 'UPDATE notes SET price = price + 1 WHERE id = ?';
        await tx.execute(sql, [first ?? '']);
        runs += 1;
        if (runs === 2) bothHoldOne();
        await meeting;
        await tx.execute(sql, [second ?? '']);
      });
    await Promise.all([raise(ids), raise(ids.toReversed())]);
    expect(runs).toBe(3);
    const rows = await database.read.query(`SELECT price FROM notes WHERE id LIKE 'dead_%'`);
    expect(rows).toEqual([{ price: 2 }, { price: 2 }]);
  });

  it('decides again when somebody else is just answering the same command', async () => {
    const request = requestFor(['lot_double']);
    const [{ actorId, commandId } = { actorId: '', commandId: '' }] = request.commands;
    await other.query('BEGIN');
    await other.query('INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      ...[actorId, commandId, 'lot_elsewhere', 'hash', '{}', 'bat_2', 0, 1],
    ]);
    const seen: number[] = [];
    const waiting = database.decideBatch(request, (locked) => {
      seen.push(locked.answers.size);
      return locked.answers.size > 0 ? NOTHING : oneEventEach(request)(locked);
    });
    await sleep(100);
    await other.query('COMMIT');
    await waiting;
    expect(seen).toEqual([0, 1]);
    expect(await readHeads(database.read, ['lot_double'])).toEqual([]);
  });

  it('frees the locks of a process that froze inside a transaction', async () => {
    await write('lot_frozen');
    const frozen = database.transact(async (tx) => {
      await tx.lock(`SELECT id FROM streams WHERE id = 'lot_frozen'`);
      await sleep(6_000);
      await tx.execute('UPDATE probe SET at = 1 WHERE id = 1');
    });
    const outcome = expect(frozen).rejects.toThrow(UnavailableError);
    await sleep(100);
    await write('lot_frozen');
    await outcome;
    expect(await database.canCommit()).toBe(true);
  });
});

import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Gate } from '../../src/bots/gate.js';
import { NOTHING } from '../../src/platform/database/batch.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { noteEntity, schemaWithNotes } from '../support/notes-table.js';
import { onEachDatabase } from '../support/on-each-database.js';

onEachDatabase(
  'a transaction',
  (context) => {
    const note = (tx: Tx, id: string, price = 1) => tx.insert('notes', [{ id, body: null, price }]);

    const isThere = async (id: string): Promise<boolean> =>
      (await context.database.read.query('SELECT id FROM notes WHERE id = ?', [id])).length === 1;

    it('is kept when another one at the same time is rolled back', async () => {
      const failing = context.database.transact(async (tx) => {
        await note(tx, 'lost');
        await tx.query('SELECT 1 AS one');
        throw new Error('changed my mind');
      });
      const passing = context.database.transact((tx) => note(tx, 'kept'));
      await expect(failing).rejects.toThrow('changed my mind');
      await passing;
      expect([await isThere('lost'), await isThere('kept')]).toEqual([false, true]);
    });

    it('is invisible until it is committed', async () => {
      await context.database.transact(async (tx) => {
        await note(tx, 'hidden');
        expect(await isThere('hidden')).toBe(false);
      });
      expect(await isThere('hidden')).toBe(true);
    });

    it('may read first and write afterwards while others write', async () => {
      const readThenWrite = (id: string) =>
        context.database.transact(async (tx) => {
          await tx.query('SELECT COUNT(*) AS count FROM notes');
          await note(tx, id);
        });
      await Promise.all(['rw_1', 'rw_2', 'rw_3'].map(readThenWrite));
      expect(await isThere('rw_3')).toBe(true);
    });

    it('keeps nothing when the work goes on after a failed statement', async () => {
      const work = context.database.transact(async (tx) => {
        await note(tx, 'twice');
        await note(tx, 'twice').catch(() => undefined);
      });
      await expect(work).rejects.toThrow(/twice|UNIQUE/);
      expect(await isThere('twice')).toBe(false);
    });

    it('is of no use after its end, nor is its manager', async () => {
      const kept: { tx?: Tx; manager?: EntityManager } = {};
      await context.database.transact((tx) => {
        Object.assign(kept, { tx, manager: tx.manager });
        return tx.query('SELECT 1 AS one');
      });
      expect(() => kept.tx?.now).toThrow('the transaction has ended');
      await expect(async () => kept.tx?.query('SELECT 1')).rejects.toThrow(
        'the transaction has ended',
      );
      await expect(async () => kept.manager?.query<unknown>('SELECT 1')).rejects.toThrow();
    });

    it('is not begun inside another one', async () => {
      const nested = context.database.transact(() =>
        context.database.transact((tx) => note(tx, 'nested')),
      );
      await expect(nested).rejects.toThrow('inside another one');
    });

    it('has no batch inside it', async () => {
      const nested = context.database.transact(() =>
        context.database.decideBatch({ streamIds: ['lot_1'], commands: [] }, () => NOTHING),
      );
      await expect(nested).rejects.toThrow('inside another one');
    });

    it('may be begun by who is woken by another one', async () => {
      let followed = Promise.resolve();
      await context.database.transact((tx) => {
        tx.onCommit(() => {
          followed = context.database.transact((next) => note(next, 'followed'));
        });
        return note(tx, 'followed_by');
      });
      await followed;
      expect(await isThere('followed')).toBe(true);
    });

    it('is not committed while one of its statements is not awaited', async () => {
      const work = context.database.transact((tx) => {
        void note(tx, 'not_awaited').catch(() => undefined);
        return Promise.resolve();
      });
      await expect(work).rejects.toThrow('was not awaited');
      expect(await isThere('not_awaited')).toBe(false);
    });

    it('takes all of its statements with it when one of several at once fails', async () => {
      const work = context.database.transact((tx) =>
        Promise.all([tx.execute('INSERT INTO nowhere VALUES (1)'), note(tx, 'beside')]),
      );
      await expect(work).rejects.toThrow(/nowhere/);
      expect(await isThere('beside')).toBe(false);
    });

    it('wakes others after the commit and never after a rollback', async () => {
      const woken: string[] = [];
      await context.database.transact(async (tx) => {
        tx.onCommit(() => woken.push('committed'));
        await note(tx, 'waking');
        expect(woken).toEqual([]);
      });
      const failing = context.database.transact((tx) => {
        tx.onCommit(() => woken.push('rolled back'));
        return Promise.reject(new Error('no'));
      });
      await expect(failing).rejects.toThrow('no');
      expect(woken).toEqual(['committed']);
    });

    it('has one instant, which is read after the wait for a lock', async () => {
      const { clock } = context.store;
      const lock = (tx: Tx) => tx.lock('SELECT at FROM probe WHERE id = 1');
      const before = clock.now();
      const locked = new Gate();
      const first = context.database.transact(async (tx) => {
        await lock(tx);
        locked.open();
        await sleep(50);
        clock.advance(2_000);
      });
      await locked.passed();
      const second = context.database.transact(async (tx) => {
        await lock(tx);
        const { now } = tx;
        clock.advance(1);
        return [now, tx.now];
      });
      await first;
      expect(await second).toEqual([before + 2_000, before + 2_000]);
    });

    it('saves and finds through a repository', async () => {
      const saving = (id: string, then: () => void) =>
        context.database.transact(async (tx) => {
          await tx.manager.getRepository(noteEntity).save({ id, body: null, price: 7 });
          then();
        });
      await saving('saved', () => undefined);
      const failing = saving('unsaved', () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      const notes = context.database.read.manager.getRepository(noteEntity);
      expect(await notes.findOneBy({ id: 'saved' })).toEqual({ id: 'saved', body: null, price: 7 });
      expect(await notes.findOneBy({ id: 'unsaved' })).toBeNull();
    });

    it('counts the rows that a change found', async () => {
      const update = 'UPDATE notes SET price = ? WHERE id = ?';
      await context.database.transact(async (tx) => {
        await note(tx, 'counted', 5);
        expect(await tx.execute(update, [5, 'counted'])).toBe(1);
        expect(await tx.execute(update, [5, 'nobody'])).toBe(0);
      });
    });

    it('inserts, keeps or overwrites a row that exists', async () => {
      const prices: unknown[] = [];
      const put = (price: number, update: string[]) =>
        context.database.transact(async (tx) => {
          const row = { id: 'put', body: '锂电池', price };
          await tx.insert('notes', [row], { keys: ['id'], update });
          prices.push((await tx.query(`SELECT price FROM notes WHERE id = 'put'`))[0]?.price);
        });
      await put(1, []);
      await put(2, []);
      await put(3, ['price']);
      expect(prices).toEqual([1, 1, 3]);
    });

    it('inserts more rows than one statement can carry', async () => {
      const rows = Array.from({ length: 12_000 }, (_, index) => ({
        ...{ id: `many_${index}`, body: null, price: index },
      }));
      await context.database.transact((tx) => tx.insert('notes', rows));
      const sql = `SELECT COUNT(*) AS count FROM notes WHERE id LIKE 'many_%'`;
      expect(await context.database.read.query(sql)).toEqual([{ count: 12_000 }]);
    });
  },
  schemaWithNotes,
);

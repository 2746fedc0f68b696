import { expect, it } from '@jest/globals';
import { minor, type SqlValue } from '../../src/platform/database/row.js';
import { schemaWithNotes } from '../support/notes-table.js';
import { onEachDatabase } from '../support/on-each-database.js';

const MAX = 9_007_199_254_740_991n;

onEachDatabase(
  'a stored value',
  (context) => {
    const put = (id: string, price: SqlValue) =>
      context.database.transact((tx) =>
        tx.execute('INSERT INTO notes (id, price) VALUES (?, ?)', [id, price]),
      );

    it.each([MAX, -MAX, 0n])('is read as it was written: %s minor units', async (amount) => {
      await put(`exact_${amount}`, amount);
      const [row] = await context.database.read.query('SELECT price FROM notes WHERE id = ?', [
        `exact_${amount}`,
      ]);
      expect(row && minor(row, 'price')).toBe(amount);
    });

    it.each([MAX + 1n, -MAX - 1n, MAX * 4n])('is refused beyond 2^53: %s', async (amount) => {
      await expect(put('large', amount)).rejects.toThrow(/beyond 2\^53/);
    });

    it('is refused by the database itself where it stands in the statement', async () => {
      const work = context.database.transact((tx) =>
        tx.execute(`INSERT INTO notes (id, price) VALUES ('literal', ${MAX + 1n})`),
      );
      await expect(work).rejects.toThrow(/notes_price_exact/);
    });

    it.each([
      ['undefined', undefined],
      ['an object', { a: 1 }],
      ['a text with a zero byte', 'a\0b'],
      ['a number that is none', Number.NaN],
    ])('is never %s', async (_, value) => {
      await expect(put('odd', value as unknown as SqlValue)).rejects.toThrow(/cannot be stored/);
    });

    it.each([
      ['a lone null', null, null],
      ['a flag', true, '1'],
      ['a whole number in a text', 12, '12'],
      ['a text of many alphabets', "锂电池 😀 \\ '", "锂电池 😀 \\ '"],
    ])('may be %s', async (name, value, expected) => {
      const id = name.replaceAll(' ', '_');
      await put(id, 0);
      await context.database.transact((tx) =>
        tx.execute(`UPDATE notes SET body = ? WHERE id = '${id}'`, [value]),
      );
      const sql = `SELECT body FROM notes WHERE id = '${id}'`;
      expect(await context.database.read.query(sql)).toEqual([{ body: expected }]);
    });

    it('cannot be written through the reader', async () => {
      const sql = `INSERT INTO notes (id, price) VALUES ('sneaked', 1)`;
      await expect(context.database.read.query(sql)).rejects.toThrow(/read.?only/i);
      await expect(context.database.read.manager.query(sql)).rejects.toThrow(/read.?only/i);
    });

    it('is summed exactly', async () => {
      await put('sum_1', 4_000_000_000_000_000n);
      await put('sum_2', 5_000_000_000_000_001n);
      const sql = `SELECT SUM(price) AS total FROM notes WHERE id LIKE 'sum_%'`;
      const [row = {}] = await context.database.read.query(sql);
      expect(minor(row, 'total')).toBe(9_000_000_000_000_001n);
    });
  },
  schemaWithNotes,
);

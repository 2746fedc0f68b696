import { describe, expect, it } from '@jest/globals';
import { cursorAfter, following, orderedBy, SORTS } from './catalogue-order.js';

const ROWS = {
  newest: { key_0: 7, key_1: 'lot_B' },
  'ending-soon': { key_0: 0, key_1: '-5', key_2: 'lot_B' },
  'price-up': { key_0: 'CNY', key_1: 100, key_2: 'lot_B' },
  'price-down': { key_0: 'CNY', key_1: 100, key_2: 'lot_B' },
} as const;

describe('the order of the catalogue', () => {
  it.each(SORTS)('%s goes on after the lot that a page ended with', (sort) => {
    const next = following(sort, cursorAfter(sort, ROWS[sort]));
    const { columns } = orderedBy(sort);
    const keys = columns.split(' AS key_').length - 1;
    // One alternative for each key, each with the keys before it as equal.
    expect(next?.params).toHaveLength((keys * (keys + 1)) / 2);
    expect(next?.sql.match(/\?/g)).toHaveLength((keys * (keys + 1)) / 2);
  });

  it('tells a page of two keys apart by the second where the first is equal', () => {
    const next = following('newest', cursorAfter('newest', ROWS.newest));
    expect(next).toEqual({
      sql: '(COALESCE(published_at, created_at) < ?) OR (COALESCE(published_at, created_at) = ? AND id < ?)',
      params: [7, 7, 'lot_B'],
    });
  });

  it.each([
    ['nonsense', '%%%'],
    ['of another order', cursorAfter('price-up', ROWS['price-up'])],
    ['with a value too few', encoded(['newest', 7])],
    ['with a text for a number', encoded(['newest', '7', 'lot_B'])],
    ['with half a number', encoded(['newest', 0.5, 'lot_B'])],
    ['with a text that no id is', encoded(['newest', 7, "' OR 1=1"])],
    ['that is no list', encoded({ sort: 'newest' })],
  ])('refuses a cursor %s', (_, cursor) => {
    expect(following('newest', cursor)).toBeNull();
  });
});

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

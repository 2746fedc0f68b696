import { describe, expect, it } from '@jest/globals';
import { lotsOfOneDebtor } from './one-debtor.js';

describe('lots of one debtor', () => {
  const rows: readonly [lots: string, found: string][] = [
    ['', ''],
    ['a bank 甲', ''],
    ['a bank 甲, b bank 甲', 'a b'],
    ['a bank 甲, b bank 乙', ''],
    ['a bank 甲, b other 甲', ''],
    ['a bank 甲 乙, b bank 丙, c bank 乙', 'a c'],
    ['a bank, b bank', ''],
  ];
  it.each(rows)('of "%s" are "%s"', (written, found) => {
    const lots = written
      .split(', ')
      .filter(Boolean)
      .map((text) => {
        const [lot = '', lister = '', ...holders] = text.split(' ');
        return { lot, lister, holders };
      });
    expect(lotsOfOneDebtor(lots).join(' ')).toBe(found);
  });
});

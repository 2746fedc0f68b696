import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

describe('a table for a spreadsheet', () => {
  it('says that it is in UTF-8, and ends each row as the standard does', () => {
    expect(
      csvOf([
        ['时间', '转入'],
        ['2026-03-01 09:00:00', '10000.00'],
      ]),
    ).toBe('\uFEFF时间,转入\r\n2026-03-01 09:00:00,10000.00\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['say "b"', '"say ""b"""'],
    ['one\ntwo', '"one\ntwo"'],
    ['', ''],
    ['10000.00', '10000.00'],
  ])('writes %j as %j', (cell, written) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', '－1'])(
    'does not let %j be calculated',
    (cell) => {
      expect(csvOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
    },
  );

  it('keeps a formula from being calculated that has to be quoted too', () => {
    expect(csvOf([['=HYPERLINK("x","y")']])).toBe('\uFEFF"\'=HYPERLINK(""x"",""y"")"\r\n');
  });
});

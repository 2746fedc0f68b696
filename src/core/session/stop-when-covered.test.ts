import { describe, expect, it } from '@jest/globals';
import { type DebtSale, lacking, type LotForDebt, proceeds, stopped } from './stop-when-covered.js';

const lot = (
  name: string,
  stage: LotForDebt['stage'],
  price: bigint | null = null,
): LotForDebt => ({
  ...{ lot: name, stage, price },
});
const sold = (name: string, price: bigint): LotForDebt => lot(name, 'sold', price);

const REST = [lot('3', 'opened'), lot('4', 'unopened'), lot('5', 'over'), lot('6', 'unopened')];

const sale = (lots: readonly LotForDebt[]): DebtSale => ({ debt: 90n, costs: 10n, lots });

describe('once what is sold covers a debt of 90 and costs of 10', () => {
  const rows: readonly [
    what: string,
    lots: readonly LotForDebt[],
    stopped: readonly string[] | null,
    lacks: bigint,
  ][] = [
    ['nothing has been sold', REST, null, 100n],
    ['a fen is lacking', [sold('1', 60n), sold('2', 39n), ...REST], null, 1n],
    ['the debt is covered but not the costs', [sold('1', 90n), ...REST], null, 10n],
    ['it is covered to the fen', [sold('1', 60n), sold('2', 40n), ...REST], ['4', '6'], 0n],
    ['one lot covers it', [sold('1', 180n), ...REST], ['4', '6'], 0n],
    ['nothing is left to stop', [sold('1', 100n), lot('2', 'opened')], [], 0n],
    ['a winner has defaulted', [lot('1', 'over', 100n), ...REST], null, 100n],
    ['a price stands that is no hammer price', [lot('1', 'opened', 100n), ...REST], null, 100n],
  ];
  it.each(rows)('%s', (_, lots, expected, lacks) => {
    expect(stopped(sale(lots))).toEqual(expected);
    expect(lacking(sale(lots))).toBe(lacks);
  });

  it('adds up hammer prices alone', () => {
    expect(proceeds(sale([sold('1', 60n), ...REST, lot('7', 'opened', 5n)]))).toBe(60n);
  });
});

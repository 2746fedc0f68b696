import { describe, expect, it } from '@jest/globals';
import { emptyPart, partRowsOf, type PartRow, place, readPartAssets, readParts } from './parts.js';

const row = (name: string, startPrice = '1', valuation = '2'): PartRow => ({
  ...{ name, startPrice, valuation, assets: [] },
});

describe('the parts of a package in its form', () => {
  it('begin with two rows that say nothing', () => {
    const rows = partRowsOf(undefined);
    expect(rows).toEqual([emptyPart(), emptyPart()]);
    expect(readParts(rows, 'CNY')).toEqual({ parts: [], wrong: new Map() });
    expect(readPartAssets(rows, ['a'])).toEqual([]);
  });

  it('are shown and sent again as they were, with their assets', () => {
    const parts = [
      { id: '专利', startPrice: '60000.00', valuation: '80000.00' },
      { id: '商标', startPrice: '40000.00', valuation: '60000.00' },
    ];
    const partAssets = [{ part: '商标', assets: ['a', 'b'] }];
    const rows = partRowsOf(parts, partAssets);
    expect(readParts(rows, 'CNY')).toEqual({ parts, wrong: new Map() });
    expect(readPartAssets(rows, ['a', 'b'])).toEqual(partAssets);
    // What has been taken out of the lot is in no part of it.
    expect(readPartAssets(rows, ['b'])).toEqual([{ part: '商标', assets: ['b'] }]);
  });

  it.each([
    [[row(' ')], [['0.name', 'needed']]],
    [[row('a'), row('a ')], [['1.name', 'sameName']]],
    [[row('a', '')], [['0.startPrice', 'needed']]],
    [
      [row('a', 'x', '1.234')],
      [
        ['0.startPrice', 'notAmount'],
        ['0.valuation', 'notAmount'],
      ],
    ],
    [[emptyPart(), row('a', '1', '')], [['1.valuation', 'needed']]],
  ])('say at its row what is wrong: %j', (rows, wrong) => {
    expect([...readParts(rows, 'CNY').wrong]).toEqual(wrong);
  });

  it('hold each asset once', () => {
    const rows = [row('a'), row('b')];
    place(rows, 'x', 0);
    place(rows, 'y', 0);
    place(rows, 'x', 1);
    expect(rows.map(({ assets }) => assets)).toEqual([['y'], ['x']]);
    place(rows, 'x', null);
    expect(rows.map(({ assets }) => assets)).toEqual([['y'], []]);
  });
});

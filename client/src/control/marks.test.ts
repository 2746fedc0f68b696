import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markIn, markTexts, pointsText, readMarks } from './marks.js';

describe('the marks of a panel', () => {
  it.each([
    ['85', 8_500],
    ['85.5', 8_550],
    [' ８５．２５ ', 8_525],
    ['100', 10_000],
    ['0', 0],
    ['100.01', null],
    ['85.555', null],
    ['-1', null],
    ['eighty', null],
    ['', null],
  ])('are read: %j is %j hundredths of a point', (typed, mark) => {
    expect(markIn(typed)).toBe(mark);
  });

  it('are shown so that they are read again as they were', () => {
    fc.assert(fc.property(fc.nat(10_000), (mark) => markIn(pointsText(mark)) === mark));
  });

  it('leave out experts who have recused themselves, and want one expert for each criterion', () => {
    const rows = [
      { name: 'plan', texts: ['85.5', '', '90'] },
      { name: 'standing', texts: ['', ' ', ''] },
      { name: 'team', texts: ['101', '90', ''] },
    ];
    expect(readMarks(rows)).toEqual({
      scores: { plan: [8_550, 9_000], standing: [], team: [9_000] },
      wrong: new Map([
        ['standing', 'noMark'],
        ['team', 'notMark'],
      ]),
    });
  });

  it('are shown again with a field for every expert of the panel', () => {
    expect(markTexts(['plan', 'toString'], { plan: [8_550, 100, 0, 10_000] })).toEqual([
      { name: 'plan', texts: ['85.50', '1.00', '0.00', '100.00'] },
      { name: 'toString', texts: ['', '', '', ''] },
    ]);
    expect(markTexts(['plan'])).toEqual([{ name: 'plan', texts: ['', '', ''] }]);
  });
});

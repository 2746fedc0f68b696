import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf, readRows, totalWeight } from './criteria.js';
import { stagesOf } from './descent-stages.js';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './rule-fields.js';
import { basisPointsIn, countIn, percentText, spanIn, spanText } from './typed.js';

describe('what is typed in the form of a lot', () => {
  it.each([
    ['12.5', 1_250],
    ['１２．５％', 1_250],
    ['0.01', 1],
    ['100', 10_000],
    ['12.505', null],
    ['-1', null],
    ['', null],
  ])('reads %j percent as %j basis points', (typed, bps) => {
    expect(basisPointsIn(typed)).toBe(bps);
  });

  it.each([
    ['20', 20],
    ['1,000', 1_000],
    ['2.0', null],
    ['many', null],
  ])('reads %j as the whole number %j', (typed, count) => {
    expect(countIn(typed)).toBe(count);
  });

  it.each([
    ['1.5', HOUR_MS, 5_400_000],
    ['５', MINUTE_MS, 300_000],
    ['0', SECOND_MS, 0],
    ['1:30', MINUTE_MS, null],
    ['1e3', MINUTE_MS, null],
  ])('reads %j of %d ms as %j', (typed, unitMs, ms) => {
    expect(spanIn(typed, unitMs)).toBe(ms);
  });

  it('shows every share and every span so that it is read again as it was', () => {
    fc.assert(fc.property(fc.nat(10_000), (bps) => basisPointsIn(percentText(bps)) === bps));
    const units = fc.constantFrom(SECOND_MS, MINUTE_MS, HOUR_MS);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * HOUR_MS }), units, (ms, unitMs) => {
        return spanIn(spanText(ms, unitMs), unitMs) === ms;
      }),
    );
  });
});

describe('the criteria of a weighted lot', () => {
  it('are rows, one of them empty where there is nothing yet', () => {
    expect(rowsOf(undefined)).toEqual([{ name: '', weight: '' }]);
    expect(readRows(rowsOf([{ name: '方案', weightBps: 2_550 }]))).toEqual({
      ...{ criteria: [{ name: '方案', weightBps: 2_550 }], wrong: new Map() },
    });
  });

  it('weigh with the price what they say so far', () => {
    const rows = [
      { name: '方案', weight: '25.5' },
      { name: '资信', weight: 'x' },
    ];
    expect(totalWeight('60', rows)).toBe(8_550);
    expect(totalWeight('', [])).toBe(0);
  });
});

describe('the stages of a falling price', () => {
  const descent = { steps: 4, stepBps: 1_000, descentMs: 10_000, floor: null };

  it('begin with the start price and share the time evenly', () => {
    expect(stagesOf(descent, 10_000n)).toEqual([
      { stage: 0, fromMs: 0, price: 10_000n },
      { stage: 1, fromMs: 2_000, price: 9_000n },
      { stage: 2, fromMs: 4_000, price: 8_000n },
      { stage: 3, fromMs: 6_000, price: 7_000n },
      { stage: 4, fromMs: 8_000, price: 6_000n },
    ]);
  });

  it('end at the floor, and leave out the middle where there are many', () => {
    const many = { ...descent, steps: 99, stepBps: 100, floor: 150n };
    const stages = stagesOf(many, 10_000n);
    expect(stages.map((stage) => stage?.stage ?? null)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, null, 96, 97, 98, 99],
    ]);
    expect(stages.at(-1)?.price).toBe(150n);
  });
});

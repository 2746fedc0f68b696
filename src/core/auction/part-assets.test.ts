import { describe, expect, it } from '@jest/globals';
import { type Division, divisionFaults, divisionGaps } from './part-assets.js';

const WHOLE: Division = {
  format: 'package',
  parts: [{ id: 'x' }, { id: 'y' }],
  assets: ['a', 'b', 'c'],
  partAssets: [
    { part: 'x', assets: ['a'] },
    { part: 'y', assets: ['b', 'c'] },
  ],
};
const NONE: Partial<Division> = { partAssets: [] };

describe('the assets of the parts of a package', () => {
  it('are in order where each asset is in one part', () => {
    expect([divisionFaults(WHOLE), divisionGaps(WHOLE)]).toEqual([[], []]);
  });

  it.each<[Partial<Division>, string]>([
    [{ format: 'english' }, 'partAssets is for lots of the format package alone'],
    [{ parts: [{ id: 'x' }] }, 'partAssets names a part that the rules do not have'],
    [
      { partAssets: [...WHOLE.partAssets, { part: 'x', assets: [] }] },
      'partAssets names a part twice',
    ],
    [
      { partAssets: [{ part: 'x', assets: ['a', 'a'] }] },
      'partAssets puts an asset into two parts',
    ],
    [{ assets: ['a', 'b'] }, 'partAssets names an asset that is not in the lot'],
    [
      { ...NONE, parts: [{ id: 'x' }, { id: 'y'.repeat(61) }] },
      'rules.parts[1].id must have at most 60 characters',
    ],
  ])('are refused in %j', (change, said) => {
    const faults = divisionFaults({ ...WHOLE, ...change });
    expect(faults.map(({ field, problem }) => `${field} ${problem}`)).toEqual([said]);
  });

  it.each<[Partial<Division>, boolean]>([
    [NONE, true],
    [{ ...NONE, assets: [] }, false],
    [{ ...NONE, format: 'english' }, false],
    [{ partAssets: [{ part: 'x', assets: ['a', 'b', 'c'] }] }, true],
    [{ assets: ['a', 'b', 'c', 'd'] }, true],
  ])('have to be complete before publication: %j', (change, isMissing) => {
    const gaps = divisionGaps({ ...WHOLE, ...change });
    expect(gaps).toEqual(isMissing ? [{ field: 'partAssets', problem: 'missing' }] : []);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Award } from '../../core/auction/events.js';
import type { Queryable } from '../../platform/database/database.js';
import type { CasesService } from '../cases/cases.service.js';
import type { CollateralService } from '../collateral/collateral.service.js';
import type { Lot } from './lot.js';
import type { LotsStore } from './lots.store.js';
import { SoldRights, soldIn } from './sold-rights.js';

const READ = {} as Queryable;
const DIVISION = [
  { part: 'A', assets: ['a1', 'a2'] },
  { part: 'B', assets: ['b1'] },
];
const award = (part: string, paddle: string | null): Award => ({
  ...{ part, paddle: paddle as Award['paddle'] },
  price: paddle === null ? null : 1n,
});

function lot(changes: Partial<Lot>): Lot {
  const usual = { id: 'lot_1', status: 'sold', assets: ['a1', 'a2', 'b1'] };
  return { ...usual, partAssets: [], awards: null, ...changes } as unknown as Lot;
}

describe('what was sold in a lot', () => {
  const rows: readonly [string, Partial<Lot>, string][] = [
    ['is all of one that was sold', {}, 'a1 a2 b1'],
    ['is nothing of one that is open', { status: 'open' }, ''],
    ['is nothing of one that failed', { status: 'failed' }, ''],
    [
      'is all of a package that was sold as a whole',
      { partAssets: DIVISION, awards: [award('A', '1001'), award('B', '1001')] },
      'a1 a2 b1',
    ],
    [
      'is what was in the parts that found a buyer',
      { partAssets: DIVISION, awards: [award('A', '1001'), award('B', null)] },
      'a1 a2',
    ],
  ];
  it.each(rows)('%s', (_, changes, sold) => {
    expect(soldIn(lot(changes)).join(' ')).toBe(sold);
  });
});

describe('a right', () => {
  /** `a1` of this keeper, which lots of several have offered as rows of their own. */
  const among = async (
    lots: readonly Lot[],
    { defaulted = [], taken = [] }: { defaulted?: string[]; taken?: string[] } = {},
  ) => {
    const offerings = lots.map(({ id, assets }) => ({
      ...{ assetId: 'a1', lotId: id },
      offeredAs: assets[0] ?? '',
    }));
    const sold = new SoldRights(
      { findAll: () => Promise.resolve(lots) } as unknown as LotsStore,
      { offerings: () => Promise.resolve(offerings) } as unknown as CollateralService,
      {
        isTaken: (_: Queryable, id: string) => Promise.resolve(taken.includes(id)),
        attemptOfLot: (_: Queryable, id: string) =>
          Promise.resolve({ outcome: defaulted.includes(id) ? 'defaulted' : 'sold' }),
      } as unknown as CasesService,
    );
    return [...(await sold.among(READ, ['a1']))];
  };

  it('is sold by a lot of whoever keeps it', async () => {
    expect(await among([lot({})])).toEqual(['a1']);
    expect(await among([lot({ status: 'failed' }), lot({ id: 'lot_2', assets: ['z9'] })])).toEqual([
      'a1',
    ]);
    expect(await among([lot({ status: 'withdrawn' })])).toEqual([]);
  });

  it('is not sold by a lot whose buyer has defaulted', async () => {
    expect(await among([lot({})], { defaulted: ['lot_1'] })).toEqual([]);
    expect(await among([lot({}), lot({ id: 'lot_2' })], { defaulted: ['lot_1'] })).toEqual(['a1']);
  });

  it('is gone with a lot that failed, once it was taken as its case ended', async () => {
    const failed = lot({ status: 'failed' });
    expect(await among([failed], { taken: ['lot_1'] })).toEqual(['a1']);
    expect(await among([failed], { taken: ['lot_2'] })).toEqual([]);
    expect(await among([lot({})], { taken: ['lot_1'], defaulted: ['lot_1'] })).toEqual(['a1']);
  });
});

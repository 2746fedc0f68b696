import { describe, expect, it } from '@jest/globals';
import type { LotStateMessage, LotTarget } from '../contract/feed.js';
import { stepUpTo } from './strategies.js';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

const OPEN: LotStateMessage = {
  lot: 'lot_1',
  seq: 9,
  hash: 'h',
  serverTime: 0,
  phase: 'ascending',
  price: cny('130.00'),
  leader: 'p2',
  minimum: cny('135.00'),
  isReserveMet: true,
  opensAt: 0,
  endsAt: 1,
  extensions: 0,
  bidCount: 1,
  isSuspended: false,
  course: null,
  result: null,
};

describe('a bidder that steps up to 140.00', () => {
  const strategy = stepUpTo(14_000n);
  const bids = { type: 'bid', amount: cny('135.00') };

  it.each<[string, Partial<LotStateMessage>, unknown]>([
    ['offers the least allowed while another leads', {}, bids],
    [
      'opens the bidding',
      { leader: null, minimum: cny('100.00') },
      { ...bids, amount: cny('100.00') },
    ],
    ['offers exactly its limit', { minimum: cny('140.00') }, { ...bids, amount: cny('140.00') }],
    ['stops above its limit', { minimum: cny('140.01') }, null],
    ['does not bid against itself', { leader: 'p1' }, null],
    ['waits until the lot opens', { phase: 'waiting' }, null],
    ['waits while the lot is suspended', { phase: 'paused' }, null],
    ['is silent where nothing can be offered', { minimum: null }, null],
  ])('%s', (_, change, expected) => {
    expect(strategy({ state: { ...OPEN, ...change }, paddle: 'p1' })).toEqual(expected);
  });
});

describe('the same bidder on a package', () => {
  const strategy = stepUpTo(14_000n);
  const target = (on: string, [leader, price]: readonly [string?, string?], leadsFrom: string) => ({
    ...{ on, leader: leader ?? null, price: price === undefined ? null : cny(price) },
    ...{ minimum: null, leadsFrom: cny(leadsFrom) },
  });
  const offer = (...targets: readonly LotTarget[]) =>
    strategy({
      state: { ...OPEN, leader: null, course: { kind: 'package', targets } },
      paddle: 'p1',
    });

  it('takes the lead where that costs the least in all', () => {
    const bid = { type: 'bid', on: 'x', amount: cny('61.00') };
    const [x, y] = [target('x', ['p2', '60.00'], '61.00'), target('y', [], '40.00')];
    expect(offer(target('*', [], '101.00'), x, y)).toEqual(bid);
  });

  it('overtakes the parts with the whole where they are dearer', () => {
    const [x, y] = [target('x', ['p2', '70.00'], '80.00'), target('y', ['p3', '50.00'], '60.00')];
    const bid = { type: 'bid', on: '*', amount: cny('120.01') };
    expect(offer(target('*', [], '120.01'), x, y)).toEqual(bid);
  });

  it('is content with a part, though others have the rest', () => {
    const [x, y] = [target('x', ['p1', '60.00'], '61.00'), target('y', ['p2', '40.00'], '41.00')];
    expect(offer(target('*', [], '101.00'), x, y)).toBe(null);
  });

  it('stops where the package would cost more than its limit', () => {
    const [whole, x] = [
      target('*', ['p2', '141.00'], '142.00'),
      target('x', ['p1', '60.00'], '141.00'),
    ];
    expect(offer(whole, x, target('y', [], '81.00'))).toBe(null);
  });
});

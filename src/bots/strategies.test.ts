import { describe, expect, it } from '@jest/globals';
import type { LotStateMessage } from '../contract/feed.js';
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

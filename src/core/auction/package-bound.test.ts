import { describe, expect, it } from '@jest/globals';
import { type Announcement, termsOf } from '../../../test/kit/format-terms.js';
import { bidOn, Lot, paddle, TICK } from '../../../test/kit/lot.js';
import { packageBound } from './package-bound.js';

const ANNOUNCED: Announcement = {
  ...{ lot: 'lot_1', pack: null, currency: 'JPY', startPrice: 100n, durationMs: 3_600_000 },
};
const PARTS = ['x', 'y', 'z'].map((id) => ({ id, startPrice: 10n, valuation: 10n }));

describe('what a bid on a package binds to', () => {
  const rows: readonly [offers: string, bid: string, bound: bigint | null][] = [
    ['', 'A x 60', 60n],
    ['A x 60', 'A y 30', 90n],
    ['A x 60, A y 30', 'A z 10', 100n],
    // A raise takes the place of the bid before it, and what somebody else has passed binds no more.
    ['A x 60, C * 200', 'A x 70', 70n],
    ['A x 60, B x 70', 'A y 30', 30n],
    // Only one side is paid for.
    ['A x 60', 'A * 100', 100n],
    ['A * 100', 'A x 60', 60n],
    ['A x 60', 'A nowhere 30', null],
  ];
  it.each(rows)('after "%s" is told of %s', (offers, bid, bound) => {
    const lot = Lot.of(termsOf('package', { parts: PARTS }, ANNOUNCED));
    lot.say([0, TICK]);
    for (const [index, offer] of offers.split(', ').entries()) {
      const [name = '', on = '', amount = '0'] = offer.split(' ');
      if (name !== '')
        expect(lot.say([index + 1, bidOn(on, name, BigInt(amount))])).toBe('accepted');
    }
    const [name = '', on = '', amount = '0'] = bid.split(' ');
    const command = { type: 'bid', paddle: paddle(name), amount: BigInt(amount), on } as const;
    expect(packageBound(lot.now, command)).toBe(bound);
  });

  it('is its amount alone on any other lot', () => {
    const lot = Lot.of(termsOf('english', { increment: { kind: 'fixed', step: 1n } }, ANNOUNCED));
    const command = { type: 'bid', paddle: paddle('A'), amount: 100n, on: 'x' } as const;
    expect(packageBound(lot.now, command)).toBe(null);
  });
});

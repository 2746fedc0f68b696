import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commissionOf, exceeds, type FeeLadder, ladderFault } from './commission.js';

const bands = (...pairs: readonly (readonly [above: bigint, bps: number])[]): FeeLadder =>
  pairs.map(([above, bps]) => ({ above, bps }));

/** 2020 rules art. 29, in fen: 5% up to two million yuan, then 3, 2, 1 and half a percent. */
const COURT = bands(
  [0n, 500],
  [200_000_000n, 300],
  [1_000_000_000n, 200],
  [5_000_000_000n, 100],
  [10_000_000_000n, 50],
);

describe('a commission by bands', () => {
  it.each<[price: bigint, total: bigint, parts: readonly bigint[]]>([
    [0n, 0n, []],
    // Less than half a fen is not charged, and neither is more than half: it is rounded down.
    [19n, 0n, [0n]],
    [20n, 1n, [1n]],
    [39n, 1n, [1n]],
    [200_000_000n, 10_000_000n, [10_000_000n]],
    [200_000_001n, 10_000_000n, [10_000_000n, 0n]],
    [300_000_000n, 13_000_000n, [10_000_000n, 3_000_000n]],
    [1_000_000_000n, 34_000_000n, [10_000_000n, 24_000_000n]],
    [
      12_000_000_000n,
      174_000_000n,
      [10_000_000n, 24_000_000n, 80_000_000n, 50_000_000n, 10_000_000n],
    ],
  ])('of %s fen is %s fen by the ladder of the courts', (price, total, parts) => {
    const commission = commissionOf(COURT, price);
    expect(commission.total).toBe(total);
    expect(commission.parts.map(({ fee }) => fee)).toEqual(parts);
  });

  it('is nothing for a side that pays nothing', () => {
    expect(commissionOf([], 5_000n)).toEqual({ total: 0n, parts: [] });
  });

  const ladders = fc
    .uniqueArray(fc.bigInt(1n, 10n ** 12n), { maxLength: 6 })
    .chain((steps) =>
      fc.tuple(
        fc.constant([0n, ...steps].sort((a, b) => (a < b ? -1 : 1))),
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 7, maxLength: 7 }),
      ),
    )
    .map(([steps, rates]) => steps.map((above, at) => ({ above, bps: rates[at] ?? 0 })));
  const prices = fc.bigInt(0n, 9_007_199_254_740_991n);

  it('is the sum of its parts, whose shares make up the price, never negative and never above the price', () => {
    fc.assert(
      fc.property(ladders, prices, (ladder, price) => {
        const { total, parts } = commissionOf(ladder, price);
        const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
        expect(sum(parts.map(({ fee }) => fee))).toBe(total);
        expect(sum(parts.map(({ share }) => share))).toBe(price);
        expect(parts.every(({ fee }) => fee >= 0n)).toBe(true);
        expect(total <= price).toBe(true);
      }),
    );
  });

  it('never falls as the price rises, and by one band is the share rounded down', () => {
    fc.assert(
      fc.property(ladders, prices, fc.bigInt(0n, 10n ** 9n), (ladder, price, more) => {
        expect(commissionOf(ladder, price + more).total >= commissionOf(ladder, price).total).toBe(
          true,
        );
        const [{ bps } = { bps: 0 }] = ladder;
        const flat = commissionOf(bands([0n, bps]), price).total;
        expect(flat).toBe((price * BigInt(bps)) / 10_000n);
      }),
    );
  });

  it('is above a cap somewhere exactly where `exceeds` says so', () => {
    fc.assert(
      fc.property(ladders, ladders, fc.bigInt(0n, 10n ** 13n), (ladder, cap, price) => {
        if (exceeds(ladder, cap)) return;
        expect(commissionOf(ladder, price).total <= commissionOf(cap, price).total).toBe(true);
      }),
    );
  });
});

describe('a ladder', () => {
  it.each<[ReturnType<typeof ladderFault>, FeeLadder]>([
    [null, []],
    [null, COURT],
    ['not-from-zero', bands([1n, 500])],
    ['not-ascending', bands([0n, 500], [100n, 300], [100n, 200])],
    ['not-ascending', bands([0n, 500], [100n, 300], [50n, 200])],
    ['not-a-rate', bands([0n, 10_001])],
    ['not-a-rate', bands([0n, -1])],
    ['not-a-rate', bands([0n, 2.5])],
  ])('has the fault %s', (fault, ladder) => {
    expect(ladderFault(ladder)).toBe(fault);
  });

  it.each<[boolean, string, FeeLadder]>([
    [false, 'is the cap itself', COURT],
    [false, 'charges nothing', []],
    [false, 'is cheaper throughout', bands([0n, 50])],
    // Dearer in a band, and paid for by a cheaper one before it.
    [
      false,
      'catches up without passing it',
      bands([0n, 300], [200_000_000n, 350], [1_000_000_000n, 50]),
    ],
    [true, 'is dearer at the start', bands([0n, 501], [100n, 0])],
    [true, 'is dearer in the end', bands([0n, 60])],
    [true, 'passes it in the middle', bands([0n, 500], [200_000_000n, 301], [1_000_000_000n, 50])],
  ])('exceeds the cap: %s, where it %s', (isAbove, _, ladder) => {
    expect(exceeds(ladder, COURT)).toBe(isAbove);
  });
});

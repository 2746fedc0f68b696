import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';

describe('an amount that is split', () => {
  const rows: readonly [total: bigint, weights: readonly bigint[], shares: readonly bigint[]][] = [
    [100n, [1n, 1n], [50n, 50n]],
    [100n, [3n, 1n], [75n, 25n]],
    [1n, [1n, 1n, 1n], [1n, 0n, 0n]],
    [2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    [10n, [1n, 2n, 4n], [1n, 3n, 6n]],
    [5n, [0n, 1n], [0n, 5n]],
    [0n, [7n, 9n], [0n, 0n]],
    [1n, [1n, 2n], [0n, 1n]],
  ];
  it.each(rows)('%s by %j gives %j', (total, weights, shares) => {
    expect(allocate(total, weights)).toEqual(shares);
  });

  const weights = fc
    .array(fc.bigInt(0n, 1_000_000n), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0n));

  it('is given out whole, and nobody is a unit away from the exact share', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 9_007_199_254_740_991n), weights, (total, parts) => {
        const whole = parts.reduce((sum, weight) => sum + weight, 0n);
        const shares = allocate(total, parts);
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(total);
        for (const [index, weight] of parts.entries()) {
          const off = (shares[index] ?? 0n) * whole - total * weight;
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  it('cannot be split by nothing', () => {
    expect(() => allocate(1n, [0n, 0n])).toThrow();
    expect(() => allocate(1n, [])).toThrow();
  });
});

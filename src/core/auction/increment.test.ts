import { describe, expect, it } from '@jest/globals';
import { stepAt, stepsAbove } from './increment.js';
import type { Increment } from './rules.js';

const LADDER: Increment = {
  kind: 'ladder',
  rungs: [
    { from: 100n, step: 5n },
    { from: 200n, step: 10n },
    { from: 1000n, step: 50n },
  ],
};

describe('the step', () => {
  const rows: readonly [string, Increment, readonly [bigint, bigint][]][] = [
    [
      'of a fixed increment is always the same',
      { kind: 'fixed', step: 7n },
      [
        [1n, 7n],
        [10_000n, 7n],
      ],
    ],
    [
      'of a ladder is that of the rung that the price stands on, from its first unit',
      LADDER,
      [
        [99n, 5n],
        [100n, 5n],
        [199n, 5n],
        [200n, 10n],
        [999n, 10n],
        [1000n, 50n],
        [99_999n, 50n],
      ],
    ],
    [
      'of a share is rounded half up, and at least one unit',
      { kind: 'share', bps: 50 },
      [
        [1n, 1n],
        [100n, 1n],
        [299n, 1n],
        [300n, 2n],
        [1000n, 5n],
      ],
    ],
  ];
  it.each(rows)('%s', (_, increment, steps) => {
    expect(steps.map(([price]) => [price, stepAt(increment, price)])).toEqual(steps);
  });

  it('is taken afresh for each of several raises', () => {
    expect(stepsAbove(LADDER, 195n, 3)).toBe(220n);
  });
});

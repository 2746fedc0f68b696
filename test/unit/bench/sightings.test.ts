import { describe, expect, it } from '@jest/globals';
import { figuresOf } from '../../../bench/figures.js';
import { describeSightings } from '../../../bench/sightings.js';

describe('figures', () => {
  it('are nearest-rank percentiles', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figuresOf(hundred)).toEqual({ count: 100, p50: 50, p99: 99, max: 100 });
  });

  it('are zeros where nothing was measured', () => {
    expect(figuresOf([])).toEqual({ count: 0, p50: 0, p99: 0, max: 0 });
  });
});

describe('what watchers saw', () => {
  const accepted = [
    { seq: 2, hash: '', minor: 1, at: 1_010 },
    { seq: 1, hash: '', minor: 1, at: 1_000 },
    { seq: 3, hash: '', minor: 1, at: 1_060 },
  ];

  it('counts each accepted price from its acknowledgement to the first state that includes it', () => {
    const early = [
      [2, 1_020, 1_030],
      [3, 1_055, 1_058],
    ] as const;
    const late = [[2, 1_020, 1_040]] as const;
    const seen = describeSightings({ kind: 'watch', sights: [early, late] }, accepted);
    expect(seen).toEqual({
      watchers: 2,
      messages: 3,
      messagesPerWatcher: 1.5,
      deliveryMs: { count: 3, p50: 10, p99: 20, max: 20 },
      priceSeenMs: { count: 5, p50: 30, p99: 40, max: 40 },
      finalSeqSeen: 1,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Instant, instant } from '../kernel/instant.js';
import type { Attempt, AttemptOutcome } from './attempt.js';
import { isCalled } from './backstop.js';

const NOW: Instant = instant(1_772_416_800_000);

const attempt = (outcome: AttemptOutcome): Attempt => ({
  ...{ stage: 'listing', currency: 'CNY', startPrice: 100n, valuation: null, outcome },
  endedAt: outcome === 'running' ? null : NOW,
});

describe('a backstop', () => {
  const rows: readonly [AttemptOutcome[], afterFailures: number, called: boolean][] = [
    [[], 1, false],
    [['running'], 1, false],
    [['failed'], 1, true],
    [['failed'], 2, false],
    [['failed', 'running'], 1, false],
    [['failed', 'failed'], 2, true],
    [['failed', 'failed', 'failed'], 2, true],
    [['failed', 'sold'], 1, false],
    [['failed', 'defaulted'], 1, false],
    [['defaulted', 'failed'], 2, false],
    [['withdrawn', 'failed'], 1, true],
  ];
  it.each(rows)('after %j with %i failures needed is called: %s', (outcomes, needed, called) => {
    const backstop = { currency: 'CNY', price: 30n, afterFailures: needed } as const;
    const attempts = outcomes.map(attempt);
    const until = (ms: number) => ({ ...backstop, validUntil: instant(NOW + ms) });
    expect(isCalled(until(1), attempts, NOW)).toBe(called);
    expect(isCalled(until(0), attempts, NOW)).toBe(false);
  });

  it('is not called in another currency', () => {
    const backstop = { currency: 'USD', price: 30n, afterFailures: 1 } as const;
    expect(isCalled({ ...backstop, validUntil: instant(NOW + 1) }, [attempt('failed')], NOW)).toBe(
      false,
    );
  });
});

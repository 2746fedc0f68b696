import { describe, expect, it } from '@jest/globals';
import { Stopwatch } from '../platform/clock/stopwatch.js';
import { Pace } from './pace.js';

class RealStopwatch extends Stopwatch {
  elapsedMs(): number {
    return performance.now();
  }
}

describe('a pace', () => {
  it('lets the first act happen at once and the rest together, as late as they must', async () => {
    const pace = new Pace(20, new RealStopwatch());
    const acts: number[] = [];
    const startedAt = performance.now();
    for (let asked = 0; asked < 5; asked += 1) {
      pace.ask('lot', () => acts.push(performance.now() - startedAt));
    }
    expect(acts).toHaveLength(1);
    while (acts.length < 2) await new Promise(setImmediate);
    // A timer may be up to a millisecond early.
    expect(acts[1]).toBeGreaterThanOrEqual(19);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(acts).toHaveLength(2);
  });

  it('keeps a pace of its own for each key', () => {
    const pace = new Pace(1_000_000, new RealStopwatch());
    const acts: string[] = [];
    for (const key of ['a', 'b']) pace.ask(key, () => acts.push(key));
    expect(acts).toEqual(['a', 'b']);
  });
});

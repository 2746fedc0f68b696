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
    const acts: string[] = [];
    for (let asked = 0; asked < 5; asked += 1) {
      pace.ask('lot', () => acts.push(`asked ${asked}`));
    }
    expect(acts).toEqual(['asked 0']);
    while (acts.length < 2) await new Promise(setImmediate);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(acts).toEqual(['asked 0', 'asked 1']);
  });

  it('keeps a pace of its own for each key', () => {
    const pace = new Pace(1_000_000, new RealStopwatch());
    const acts: string[] = [];
    for (const key of ['a', 'b']) pace.ask(key, () => acts.push(key));
    expect(acts).toEqual(['a', 'b']);
  });
});

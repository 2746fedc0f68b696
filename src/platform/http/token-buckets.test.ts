import { beforeEach, describe, expect, it } from '@jest/globals';
import { Stopwatch } from '../clock/stopwatch.js';
import { TokenBuckets } from './token-buckets.js';

class FakeStopwatch extends Stopwatch {
  ms = 0;

  elapsedMs(): number {
    return this.ms;
  }
}

describe('token buckets', () => {
  let stopwatch: FakeStopwatch;
  let buckets: TokenBuckets;

  beforeEach(() => {
    stopwatch = new FakeStopwatch();
    buckets = new TokenBuckets({ perSecond: 2, burst: 3 }, stopwatch);
  });

  it('let a burst pass and then say how long to wait', () => {
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 500]);
  });

  it('fill up at the steady rate, and no further than the burst', () => {
    for (let i = 0; i < 3; i++) buckets.take('a');
    stopwatch.ms = 500;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 500]);
    stopwatch.ms = 60_000;
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 500]);
  });

  it('keep callers apart', () => {
    for (let i = 0; i < 4; i++) buckets.take('a');
    expect(buckets.take('b')).toBe(0);
  });

  it('take back what did not count', () => {
    for (let i = 0; i < 3; i++) buckets.take('a');
    buckets.giveBack('a');
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 500]);
  });
});

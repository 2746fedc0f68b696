import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/kit/lot.js';
import { type Bucket, fullBucket, take, type Throttle } from './throttle.js';

/** Which of the commands at these instants get through. */
function letThrough(throttle: Throttle, instants: readonly number[]): readonly number[] {
  let bucket: Bucket = fullBucket(throttle, at(instants[0] ?? 0));
  return instants.filter((ms) => {
    const left = take(throttle, bucket, at(ms));
    bucket = left ?? bucket;
    return left !== null;
  });
}

describe('a throttle', () => {
  const rows: readonly [string, Throttle, readonly number[], readonly number[]][] = [
    ['lets a burst through at once', { perSecond: 1, burst: 3 }, [0, 0, 0, 0], [0, 0, 0]],
    [
      'refills with time, to the millisecond',
      { perSecond: 2, burst: 1 },
      [0, 499, 500, 999, 1000],
      [0, 500, 1000],
    ],
    [
      'keeps no more than its burst',
      { perSecond: 1, burst: 2 },
      [0, 60_000, 60_000, 60_000],
      [0, 60_000, 60_000],
    ],
    ['loses no fraction', { perSecond: 3, burst: 1 }, [0, 333, 334, 667, 668], [0, 334, 668]],
    [
      'gives nothing for a clock that steps back',
      { perSecond: 1, burst: 1 },
      [1000, 0, 1999, 2000],
      [1000, 2000],
    ],
  ];
  it.each(rows)('%s', (...[, throttle, instants, through]) => {
    expect(letThrough(throttle, instants)).toEqual(through);
  });
});

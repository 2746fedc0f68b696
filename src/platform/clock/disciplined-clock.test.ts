import { beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../core/kernel/instant.js';
import { DisciplinedClock } from './disciplined-clock.js';
import { Stopwatch } from './stopwatch.js';

const START = instant(1_000_000);

class FakeStopwatch extends Stopwatch {
  ms = 50;

  elapsedMs(): number {
    return this.ms;
  }
}

describe('the disciplined clock', () => {
  let stopwatch: FakeStopwatch;
  let clock: DisciplinedClock;
  let alarms: number[];
  const read = (): number => clock.now() - START;
  const sample = (offsetMs: number, roundTripMs = 0): void => {
    clock.discipline({ at: START + offsetMs, roundTripMs });
  };

  beforeEach(() => {
    stopwatch = new FakeStopwatch();
    clock = new DisciplinedClock(stopwatch, START);
    alarms = [];
    clock.onAlarm((disagreementMs) => alarms.push(disagreementMs));
  });

  it('runs with the stopwatch and says whole milliseconds', () => {
    stopwatch.ms += 1234.9;
    expect(read()).toBe(1234);
  });

  it('takes the first sample at once', () => {
    sample(800);
    expect(read()).toBe(800);
  });

  it('takes the first sample however far off it is, and tells nobody', () => {
    sample(3_600_000);
    expect(read()).toBe(3_600_000);
    expect(alarms).toEqual([]);
  });

  it('slews later samples by at most 500 parts in a million', () => {
    sample(0);
    sample(100);
    stopwatch.ms += 10_000;
    expect(read()).toBe(10_005);
    stopwatch.ms += 190_000;
    expect(read()).toBe(200_100);
    stopwatch.ms += 10_000;
    expect(read()).toBe(210_100);
  });

  it('slows down, and never goes back, when the reference is behind', () => {
    sample(0);
    stopwatch.ms += 1000;
    sample(900);
    stopwatch.ms += 10_000;
    expect(read()).toBe(10_995);
  });

  it('stands still until a first sample that is behind has been caught up with', () => {
    stopwatch.ms += 500;
    expect(read()).toBe(500);
    sample(0);
    expect(read()).toBe(500);
    stopwatch.ms += 499;
    expect(read()).toBe(500);
    stopwatch.ms += 2;
    expect(read()).toBe(501);
  });

  it('leaves alone what lies within half a round trip', () => {
    sample(0);
    sample(15, 40);
    stopwatch.ms += 100_000;
    expect(read()).toBe(100_015);
  });

  it('survives a stopwatch that jumps back', () => {
    stopwatch.ms += 5000;
    expect(read()).toBe(5000);
    stopwatch.ms -= 3000;
    expect(read()).toBe(5000);
    stopwatch.ms += 10;
    expect(read()).toBe(5010);
  });

  it.each([1001, -1001, 86_400_000])(
    'refuses a sample that is %d ms off, and tells',
    (offsetMs) => {
      sample(0);
      sample(offsetMs);
      expect(alarms).toEqual([offsetMs]);
      stopwatch.ms += 10_000;
      expect(read()).toBe(10_000);
    },
  );

  it('gives up a correction in progress when the reference goes mad', () => {
    sample(0);
    sample(500);
    sample(60_000);
    stopwatch.ms += 100_000;
    expect(read()).toBe(100_000);
  });
});

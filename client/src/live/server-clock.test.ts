import { describe, expect, it } from '@jest/globals';
import { ServerClock } from './server-clock.js';

describe('the clock of the server', () => {
  /** An hour ahead of this machine, so that nothing here can be right by chance. */
  const ahead = (byMs = 0): number => performance.now() + 3_600_000 + byMs;
  const sample = (roundTripMs: number, errorMs: number) => {
    const sentMs = performance.now();
    return {
      sentMs,
      receivedMs: sentMs + roundTripMs,
      serverTime: ahead(roundTripMs / 2 + errorMs),
    };
  };
  const differenceMs = (clock: ServerClock): number => clock.now() - ahead();

  it('goes by the sample with the shortest round trip, until it is doubted', () => {
    const clock = new ServerClock();
    clock.take(sample(200, 70));
    clock.take(sample(20, 0));
    clock.take(sample(90, -30));
    expect(differenceMs(clock)).toBeCloseTo(0, 0);
    clock.doubt();
    clock.take(sample(90, -30));
    expect(differenceMs(clock)).toBeCloseTo(-30, 0);
  });

  it('is never behind a message that has arrived', () => {
    const clock = new ServerClock();
    clock.take(sample(20, 0));
    clock.atLeast(ahead(-5_000));
    expect(differenceMs(clock)).toBeCloseTo(0, 0);
    clock.atLeast(ahead(5_000));
    expect(differenceMs(clock)).toBeCloseTo(5_000, 0);
  });
});

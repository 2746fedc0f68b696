import { describe, expect, it } from '@jest/globals';
import { type Instant, instant, plus } from '../../core/kernel/instant.js';
import { AlarmClock, type Cancel } from './clock.js';
import { wakeByTimer } from './wake-up.js';

/** A clock that runs at half speed, so that every timer fires before its time has come. */
class SlowClock extends AlarmClock {
  readonly #startedAt = Date.now();

  now(): Instant {
    return instant(Math.floor((Date.now() - this.#startedAt) / 2));
  }

  wakeAt(at: Instant, wake: () => void): Cancel {
    return wakeByTimer(this, at, wake);
  }
}

describe('waking by timer', () => {
  it('never wakes before the clock has reached the instant', async () => {
    const clock = new SlowClock();
    const at = plus(clock.now(), 20);
    await new Promise<void>((resolve) => clock.wakeAt(at, resolve));
    expect(clock.now()).toBeGreaterThanOrEqual(at);
  });

  it('wakes for an instant that has passed, but not within the call', async () => {
    let isWoken = false;
    const woken = new Promise<void>((resolve) => {
      new SlowClock().wakeAt(instant(-5), () => {
        isWoken = true;
        resolve();
      });
    });
    expect(isWoken).toBe(false);
    await woken;
  });

  it('can wait longer than a timer can, and be cancelled', async () => {
    let isWoken = false;
    const cancel = new SlowClock().wakeAt(instant(3_000_000_000), () => {
      isWoken = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    cancel();
    expect(isWoken).toBe(false);
  });
});

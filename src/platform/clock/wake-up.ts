import type { Instant } from '../../core/kernel/instant.js';
import type { Cancel, Clock } from './clock.js';

/** The longest that a Node timer can wait; a longer one would fire at once. */
const LONGEST_MS = 2_147_483_647;

/**
 * Waits in real timers until `clock` says `at`. A timer counts the machine's milliseconds, not the clock's, so each
 * one that fires early is set again for what is left.
 */
export function wakeByTimer(clock: Clock, at: Instant, wake: () => void): Cancel {
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const leftMs = Math.min(Math.max(at - clock.now(), 0), LONGEST_MS);
    timer = setTimeout(() => {
      if (clock.now() >= at) wake();
      else arm();
    }, leftMs);
  };
  arm();
  return () => {
    clearTimeout(timer);
  };
}

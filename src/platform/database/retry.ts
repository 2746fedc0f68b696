import { setTimeout as sleep } from 'node:timers/promises';
import { RetryableError } from './errors.js';

/** How long to wait before each further attempt. */
const PAUSES_MS = [0, 7, 23, 61, 149, 307];

/** Attempts that each wait for the same lost lock end here; whoever waits for an answer has a limit too. */
const GIVE_UP_AFTER_MS = 8_000;

/** So many that collided wait for different times, so that they do not meet again. */
const LANES = 8;

let calls = 0;

/** Runs `attempt`, which begins and ends a whole transaction, until it does not lose a race; at most seven times. */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const lane = calls++ % LANES;
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      const isWorthwhile = performance.now() - startedAt < GIVE_UP_AFTER_MS;
      if (!(error instanceof RetryableError) || !isWorthwhile) throw error;
      await sleep(pauseMs * (1 + lane / LANES));
    }
  }
  return attempt();
}

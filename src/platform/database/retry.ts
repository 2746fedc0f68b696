import { setTimeout as sleep } from 'node:timers/promises';
import { RetryableError } from './errors.js';

/** How long to wait before each further attempt; uneven, so that two that collided do not meet again. */
const PAUSES_MS = [0, 7, 23, 61, 149];

/** Runs `attempt`, which begins and ends a whole transaction, until it does not lose a race; at most six times. */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof RetryableError)) throw error;
      await sleep(pauseMs);
    }
  }
  return attempt();
}

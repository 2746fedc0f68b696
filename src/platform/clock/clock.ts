import type { Instant } from '../../core/kernel/instant.js';

/** The time of day, in the one source that every rule is judged by. Never goes backwards. */
export abstract class Clock {
  abstract now(): Instant;
}

/** Takes back a wake-up that has not happened yet. */
export type Cancel = () => void;

/** A clock that also wakes those who wait for an instant, in its own time. */
export abstract class AlarmClock extends Clock {
  /** Calls `wake` once this clock has reached `at`: never early, never within this call, soon if it has passed. */
  abstract wakeAt(at: Instant, wake: () => void): Cancel;
}

import type { Instant } from '../../core/kernel/instant.js';

/** Takes back a wake-up that has not happened yet. */
export type Cancel = () => void;

/** The time of day, in the one source that every rule is judged by. Never goes backwards. */
export abstract class Clock {
  abstract now(): Instant;

  /** Calls `wake` once this clock has reached `at`: at once when it has already, never early, never within this call. */
  abstract wakeAt(at: Instant, wake: () => void): Cancel;
}

import type { Instant } from '../../core/kernel/instant.js';

/** A bid came in time and was not decided in time: nobody's fault but the system's. */
export const TOO_LATE = 'too-late-in-drain';

/** Something that a person of the trading centre has to rule on. */
export interface RulingTask {
  readonly id: string;
  readonly kind: typeof TOO_LATE;
  readonly lot: string;
  /** The command that was refused; its statement and receipt are what there is to rule on. */
  readonly command: string;
  readonly paddle: string | null;
  readonly openedAt: Instant;
  readonly closure: Closure | null;
}

/** Who closed a task, when, and why. */
export interface Closure {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

import type { Statement } from '../../contract/bidding.js';
import type { Instant } from '../../core/kernel/instant.js';

/** A bid came in time and was not decided in time: nobody's fault but the system's. */
export const TOO_LATE = 'too-late-in-drain';

/** Something that a person of the trading centre has to rule on. */
export interface RulingTask {
  readonly id: string;
  readonly kind: typeof TOO_LATE;
  readonly lot: string;
  /** The command that was refused. */
  readonly command: string;
  readonly paddle: string | null;
  /** What the bidder was told, which is what there is to rule on; null in tasks from before it was kept. */
  readonly statement: Statement | null;
  readonly openedAt: Instant;
  readonly closure: Closure | null;
}

/** Who closed a task, when, and why. */
export interface Closure {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

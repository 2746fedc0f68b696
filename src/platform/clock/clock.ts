import { type Instant, instant } from '../../core/kernel/instant.js';

/** Where this process learns what time it is; a token for injection, so that tests bring their own. */
export abstract class Clock {
  /** The current moment. */
  abstract now(): Instant;
}

/** The clock of the machine. */
export class SystemClock extends Clock {
  now(): Instant {
    return instant(Date.now());
  }
}

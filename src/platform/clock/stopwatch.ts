import { performance } from 'node:perf_hooks';

/** Milliseconds, with a fraction, since some moment that means nothing: for durations and rates, never for dates. */
export abstract class Stopwatch {
  abstract elapsedMs(): number;
}

/** The machine's monotonic time, which nobody can set. */
export class MonotonicStopwatch extends Stopwatch {
  elapsedMs(): number {
    return performance.now();
  }
}

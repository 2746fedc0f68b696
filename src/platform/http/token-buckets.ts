import type { Stopwatch } from '../clock/stopwatch.js';

export interface BucketLimits {
  readonly perSecond: number;
  /** How many may come at once. */
  readonly burst: number;
}

interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** So many callers are remembered; past that, those who have been quiet longest are forgotten, which only favours them. */
const MOST_CALLERS = 50_000;

/** Counts what each caller does against a steady rate and a burst. Kept in this process's memory. */
export class TokenBuckets {
  readonly #limits: BucketLimits;
  readonly #stopwatch: Stopwatch;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: BucketLimits, stopwatch: Stopwatch) {
    this.#limits = limits;
    this.#stopwatch = stopwatch;
  }

  /** Takes one token of `caller`; answers 0, or in how many milliseconds there will be one when there is none now. */
  take(caller: string): number {
    const atMs = this.#stopwatch.elapsedMs();
    const tokens = this.#tokensOf(caller, atMs);
    if (tokens < 1) return Math.ceil(((1 - tokens) / this.#limits.perSecond) * 1000);
    this.#keep(caller, { tokens: tokens - 1, atMs });
    return 0;
  }

  /** Gives one token back: what it was taken for turned out not to count. */
  giveBack(caller: string): void {
    const atMs = this.#stopwatch.elapsedMs();
    this.#keep(caller, { tokens: this.#tokensOf(caller, atMs) + 1, atMs });
  }

  #tokensOf(caller: string, atMs: number): number {
    const bucket = this.#buckets.get(caller);
    if (bucket === undefined) return this.#limits.burst;
    const gained = ((atMs - bucket.atMs) / 1000) * this.#limits.perSecond;
    return Math.min(bucket.tokens + gained, this.#limits.burst);
  }

  #keep(caller: string, bucket: Bucket): void {
    this.#buckets.delete(caller);
    this.#buckets.set(caller, bucket);
    if (this.#buckets.size <= MOST_CALLERS) return;
    const [quietest] = this.#buckets.keys();
    if (quietest !== undefined) this.#buckets.delete(quietest);
  }
}

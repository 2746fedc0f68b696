/** What a set of measurements says; milliseconds, or whatever was measured. */
export interface Figures {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The nearest-rank percentiles of `samples`, rounded to a tenth; zeros when nothing was measured. */
export function figuresOf(samples: Iterable<number>): Figures {
  const sorted = Float64Array.from(samples).sort();
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return {
    count: sorted.length,
    p50: tenth(rank(0.5)),
    p99: tenth(rank(0.99)),
    max: tenth(rank(1)),
  };
}

/** Rounds to one decimal place, which is all that a noisy machine has to say. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

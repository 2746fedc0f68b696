import type { Paddle } from '../kernel/ids.js';
import { type AuctionState, bidderOf } from './state.js';
import type { Placed } from './course.js';
import { higherFirst } from './quotes.js';
import type { Criterion } from './rules.js';
import type { TermsOf } from './terms.js';

/** A number that is exact: `over` is positive. */
interface Fraction {
  readonly value: bigint;
  readonly over: bigint;
}

const NONE: Fraction = { value: 0n, over: 1n };

/**
 * The quotes by score, best first; of equal scores the higher price, then the earlier. The score is (price weight × 100
 * × price / highest price + Σ weight × score) / 10000, compared as exact fractions.
 */
export function byScore(
  state: AuctionState,
  terms: TermsOf<'weighted'>,
  valid: readonly Placed[],
): readonly Placed[] {
  const highest = valid.reduce((most, { amount }) => (amount > most ? amount : most), 0n);
  const scored = valid.map((quote) => ({
    quote,
    score: scoreOf(state, terms, { quote, highest }),
  }));
  return scored
    .sort((a, b) => compare(b.score, a.score) || higherFirst(a.quote, b.quote))
    .map(({ quote }) => quote);
}

/** A quote beside the highest valid one. */
interface Rated {
  readonly quote: Placed;
  readonly highest: bigint;
}

/** The score of a quote in hundredths of a point times 10000: the common factor matters to nobody who compares. */
function scoreOf(
  state: AuctionState,
  { rules }: TermsOf<'weighted'>,
  { quote, highest }: Rated,
): Fraction {
  const price = { value: BigInt(rules.priceWeightBps) * 10_000n * quote.amount, over: highest };
  const { criteria, dropExtremes } = rules;
  return criteria
    .map((criterion) =>
      weighed(criterion, markOf(state, quote.paddle, { criterion, dropExtremes })),
    )
    .reduce(sum, price);
}

function weighed({ weightBps }: Criterion, { value, over }: Fraction): Fraction {
  return { value: BigInt(weightBps) * value, over };
}

/** What the panel gave for one criterion: the average of the marks that count, not rounded; nothing where it gave none. */
function markOf(
  state: AuctionState,
  paddle: Paddle,
  of: { readonly criterion: Criterion; readonly dropExtremes: number },
): Fraction {
  const scores = bidderOf(state, paddle)?.scores ?? {};
  const { name } = of.criterion;
  const marks = Object.hasOwn(scores, name) ? (scores[name] ?? []) : [];
  const counted = withoutExtremes(marks, of.dropExtremes);
  if (counted.length === 0) return NONE;
  const total = counted.reduce((all, mark) => all + BigInt(mark), 0n);
  return { value: total, over: BigInt(counted.length) };
}

/** The marks without the `drop` highest and the `drop` lowest; all of them where nothing would be left. */
function withoutExtremes(marks: readonly number[], drop: number): readonly number[] {
  if (drop === 0 || marks.length <= 2 * drop) return marks;
  return [...marks].sort((a, b) => a - b).slice(drop, -drop);
}

function sum(a: Fraction, b: Fraction): Fraction {
  return { value: a.value * b.over + b.value * a.over, over: a.over * b.over };
}

/** Below zero where `a` is less than `b`, above it where it is more. */
function compare(a: Fraction, b: Fraction): number {
  const difference = a.value * b.over - b.value * a.over;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

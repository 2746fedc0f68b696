import { MAX_MINOR } from '../money/money.js';
import { stepAt } from './increment.js';
import type { EnglishRules, Increment } from './rules.js';
import type { Terms } from './terms.js';

/** What can be wrong with terms that could be read. */
export type TermsFaultCode =
  | 'not-positive'
  | 'negative'
  | 'not-whole'
  | 'too-large'
  | 'too-short'
  | 'not-ascending'
  | 'empty'
  | 'below-start'
  | 'off-the-grid';

/** One fault: the field as the API names it, and what is wrong with it. */
export interface TermsFault {
  readonly field: string;
  readonly code: TermsFaultCode;
}

/** Nothing that is bid for runs longer than this: a longer one is a slip of the pen. */
const LONGEST_MS = 400 * 86_400_000;

/** Waiting longer than this for the last bids would keep everyone from knowing the result. */
const LONGEST_DRAIN_MS = 60_000;

/** Raises are counted one by one at the close. */
const MOST_RAISES = 10_000;

/** A holder must have time to read the question after the drain, which is part of the turn, has passed. */
const DRAINS_PER_TURN = 2;

const WHOLE_BPS = 10_000;

/**
 * Every fault of these terms, none when the lot can be run: amounts and durations are positive and within bounds, a
 * ladder ascends, a reserve is not below the start price and lies on the grid where there is one, a turn of the final
 * query outlasts its drain.
 */
export function checkTerms(terms: Terms): readonly TermsFault[] {
  return CHECKS.filter(([, , fails]) => fails(terms)).map(([field, code]) => ({ field, code }));
}

type Check = readonly [field: string, code: TermsFaultCode, fails: (terms: Terms) => boolean];

const CHECKS: readonly Check[] = [
  ['startPrice', 'not-positive', ({ startPrice }) => startPrice <= 0n],
  ['startPrice', 'too-large', ({ startPrice }) => startPrice > MAX_MINOR],
  ['durationMs', 'not-whole', ({ durationMs }) => !Number.isSafeInteger(durationMs)],
  ['durationMs', 'not-positive', ({ durationMs }) => durationMs <= 0],
  ['durationMs', 'too-large', ({ durationMs }) => durationMs > LONGEST_MS],
  ['drainMs', 'not-whole', ({ drainMs }) => !Number.isSafeInteger(drainMs)],
  ['drainMs', 'negative', ({ drainMs }) => drainMs < 0],
  ['drainMs', 'too-large', ({ drainMs }) => drainMs > LONGEST_DRAIN_MS],
  rule(
    'increment',
    'not-positive',
    ({ increment }) => increment.kind === 'fixed' && increment.step <= 0n,
  ),
  rule(
    'increment',
    'too-large',
    ({ increment }) => increment.kind === 'fixed' && increment.step > MAX_MINOR,
  ),
  rule(
    'incrementBps',
    'not-positive',
    ({ increment }) => increment.kind === 'share' && increment.bps <= 0,
  ),
  rule(
    'incrementBps',
    'too-large',
    ({ increment }) => increment.kind === 'share' && increment.bps > WHOLE_BPS,
  ),
  rule('incrementLadder', 'empty', ({ increment }) => rungsOf(increment)?.length === 0),
  rule('incrementLadder', 'not-positive', hasIdleRung),
  rule('incrementLadder', 'not-ascending', hasFallingRung),
  rule('minimumEnrolled', 'negative', ({ minimumEnrolled }) => minimumEnrolled < 0),
  rule('minimumBidders', 'negative', ({ minimumBidders }) => minimumBidders < 0),
  rule('minimumRaises', 'negative', ({ minimumRaises }) => minimumRaises < 0),
  rule('minimumRaises', 'too-large', ({ minimumRaises }) => minimumRaises > MOST_RAISES),
  rule('softClose.windowMs', 'not-positive', ({ softClose }) => (softClose?.windowMs ?? 1) <= 0),
  rule('softClose.extendMs', 'not-positive', ({ softClose }) => (softClose?.extendMs ?? 1) <= 0),
  rule('softClose.limitMs', 'negative', ({ softClose }) => (softClose?.limitMs ?? 0) < 0),
  rule('firstBidCountdownMs', 'not-positive', (rules) => (rules.firstBidCountdownMs ?? 1) <= 0),
  [
    'rules.reserve',
    'below-start',
    ({ rules, startPrice }) => (rules.reserve?.amount ?? startPrice) < startPrice,
  ],
  ['rules.reserve', 'too-large', ({ rules }) => (rules.reserve?.amount ?? 0n) > MAX_MINOR],
  ['rules.reserve', 'off-the-grid', isReserveOffTheGrid],
  ['rules.queryMs', 'too-short', isTurnTooShort],
];

function rule(field: string, code: TermsFaultCode, fails: (rules: EnglishRules) => boolean): Check {
  return [`rules.${field}`, code, ({ rules }) => fails(rules)];
}

function rungsOf(increment: Increment) {
  return increment.kind === 'ladder' ? increment.rungs : undefined;
}

function hasIdleRung({ increment }: EnglishRules): boolean {
  return rungsOf(increment)?.some(({ step }) => step <= 0n) ?? false;
}

function hasFallingRung({ increment }: EnglishRules): boolean {
  const rungs = rungsOf(increment) ?? [];
  return rungs.some(({ from }, index) => index > 0 && from <= (rungs[index - 1]?.from ?? 0n));
}

/** A price that jumps to the reserve must be one that could have been bid. */
function isReserveOffTheGrid({ rules, startPrice }: Terms): boolean {
  if (rules.stepMode !== 'multiple' || rules.reserve === null) return false;
  const step = stepAt(rules.increment, startPrice);
  return step > 0n && (rules.reserve.amount - startPrice) % step !== 0n;
}

function isTurnTooShort({ rules, drainMs }: Terms): boolean {
  const { priority } = rules;
  return (
    priority.kind === 'final-query' && priority.queryMs < Math.max(1, drainMs * DRAINS_PER_TURN)
  );
}

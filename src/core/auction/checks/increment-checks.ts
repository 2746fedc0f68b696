import { MAX_MINOR } from '../../money/money.js';
import type { Increment } from '../rules.js';
import { ruleOf, type TermsCheck } from './check.js';

/** Raises are counted one by one at the close. */
const MOST_RAISES = 10_000;

const WHOLE_BPS = 10_000;

const stepped = ruleOf(['english', 'dynamic-quote', 'round-english', 'texas', 'package']);
const counted = ruleOf(['english', 'dynamic-quote', 'round-english']);

/** Steps are positive and a ladder of them ascends. */
export const INCREMENT_CHECKS: readonly TermsCheck[] = [
  stepped('increment', 'not-positive', ({ increment }) => fixed(increment, (step) => step <= 0n)),
  stepped('increment', 'too-large', ({ increment }) =>
    fixed(increment, (step) => step > MAX_MINOR),
  ),
  stepped(
    'incrementBps',
    'not-positive',
    ({ increment }) => increment.kind === 'share' && increment.bps <= 0,
  ),
  stepped(
    'incrementBps',
    'too-large',
    ({ increment }) => increment.kind === 'share' && increment.bps > WHOLE_BPS,
  ),
  stepped('incrementLadder', 'empty', ({ increment }) => rungsOf(increment)?.length === 0),
  stepped('incrementLadder', 'not-positive', ({ increment }) => hasIdleRung(increment)),
  stepped('incrementLadder', 'not-ascending', ({ increment }) => hasFallingRung(increment)),
  counted('minimumRaises', 'negative', ({ minimumRaises }) => minimumRaises < 0),
  counted('minimumRaises', 'too-large', ({ minimumRaises }) => minimumRaises > MOST_RAISES),
];

function fixed(increment: Increment, fails: (step: bigint) => boolean): boolean {
  return increment.kind === 'fixed' && fails(increment.step);
}

function rungsOf(increment: Increment) {
  return increment.kind === 'ladder' ? increment.rungs : undefined;
}

function hasIdleRung(increment: Increment): boolean {
  return rungsOf(increment)?.some(({ step }) => step <= 0n) ?? false;
}

function hasFallingRung(increment: Increment): boolean {
  const rungs = rungsOf(increment) ?? [];
  return rungs.some(({ from }, index) => index > 0 && from <= (rungs[index - 1]?.from ?? 0n));
}

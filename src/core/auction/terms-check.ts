import { MAX_MINOR } from '../money/money.js';
import { ASCENDING_CHECKS } from './checks/ascending-checks.js';
import type { TermsCheck } from './checks/check.js';
import { DESCENT_CHECKS } from './checks/descent-checks.js';
import { INCREMENT_CHECKS } from './checks/increment-checks.js';
import { PACKAGE_CHECKS } from './checks/package-checks.js';
import { ROUND_CHECKS } from './checks/round-checks.js';
import { SEALED_CHECKS } from './checks/sealed-checks.js';
import { lotsIn } from './equal-rank.js';
import type { Terms } from './terms.js';
import type { TermsFault } from './terms-fault.js';

/** Nothing that is bid for runs longer than this: a longer one is a slip of the pen. */
const LONGEST_MS = 400 * 86_400_000;

/** Waiting longer than this for the last bids would keep everyone from knowing the result. */
const LONGEST_DRAIN_MS = 60_000;

/** A holder must have time to read the question after the drain, which is part of the turn, has passed. */
const DRAINS_PER_TURN = 2;

/**
 * Every fault of these terms, none when the lot can be run: amounts and durations are positive and within bounds, a
 * ladder ascends, a reserve is not below the start price and lies on the grid where there is one, weights make a whole,
 * a turn of the final query outlasts its drain.
 */
export function checkTerms(terms: Terms): readonly TermsFault[] {
  return CHECKS.filter(([, , fails]) => fails(terms)).map(([field, code]) => ({ field, code }));
}

const CHECKS: readonly TermsCheck[] = [
  ['startPrice', 'not-positive', ({ startPrice }) => startPrice <= 0n],
  ['startPrice', 'too-large', ({ startPrice }) => startPrice > MAX_MINOR],
  ['durationMs', 'not-whole', ({ durationMs }) => !Number.isSafeInteger(durationMs)],
  ['durationMs', 'not-positive', ({ durationMs }) => durationMs <= 0],
  ['durationMs', 'too-large', ({ durationMs }) => durationMs > LONGEST_MS],
  ['drainMs', 'not-whole', ({ drainMs }) => !Number.isSafeInteger(drainMs)],
  ['drainMs', 'negative', ({ drainMs }) => drainMs < 0],
  ['drainMs', 'too-large', ({ drainMs }) => drainMs > LONGEST_DRAIN_MS],
  ...INCREMENT_CHECKS,
  ['rules.minimumEnrolled', 'negative', ({ rules }) => rules.minimumEnrolled < 0],
  ['rules.minimumBidders', 'negative', ({ rules }) => rules.minimumBidders < 0],
  ...ASCENDING_CHECKS,
  [
    'rules.reserve',
    'below-start',
    ({ rules, startPrice }) => (rules.reserve?.amount ?? startPrice) < startPrice,
  ],
  ['rules.reserve', 'too-large', ({ rules }) => (rules.reserve?.amount ?? 0n) > MAX_MINOR],
  ['rules.queryMs', 'too-short', isTurnTooShort],
  ['rules.priority', 'not-in-format', isMatchOutsideTheRoom],
  ['rules.proxy', 'not-in-format', hasCeilingsUnderLots],
  ...DESCENT_CHECKS,
  ...SEALED_CHECKS,
  ...ROUND_CHECKS,
  ...PACKAGE_CHECKS,
];

function isTurnTooShort({ rules, drainMs }: Terms): boolean {
  const { priority } = rules;
  return (
    priority.kind === 'final-query' && priority.queryMs < Math.max(1, drainMs * DRAINS_PER_TURN)
  );
}

/** Who draws lots for a price declares that very price: a ceiling above it would bid on where the lot should decide. */
function hasCeilingsUnderLots({ rules }: Terms): boolean {
  const isDrawnInRoom = rules.priority.kind === 'match' && lotsIn(rules.priority) !== null;
  return isDrawnInRoom && 'proxy' in rules && rules.proxy;
}

/** A price can be equalled only in an open room. */
function isMatchOutsideTheRoom({ format, rules }: Terms): boolean {
  return rules.priority.kind === 'match' && format !== 'english' && format !== 'dynamic-quote';
}

import { MAX_MINOR, type Minor } from '../../money/money.js';
import type { PackagePart, SoftClose } from '../rules.js';
import { WHOLE } from '../targets.js';
import type { Terms } from '../terms.js';
import { ruleOf, type TermsCheck } from './check.js';

/** A part alone is no package. */
const FEWEST_PARTS = 2;
/** Every bid looks at every part. */
const MOST_PARTS = 100;

const packaged = ruleOf(['package']);

/**
 * A package has parts, each with a name of its own, a start price and a valuation. Nobody can be asked at the end, when
 * several may have won, and nobody can equal a price that nobody alone has bid: it knows no priority right.
 */
export const PACKAGE_CHECKS: readonly TermsCheck[] = [
  packaged('parts', 'too-short', ({ parts }) => parts.length < FEWEST_PARTS),
  packaged('parts', 'too-large', ({ parts }) => parts.length > MOST_PARTS),
  packaged('parts', 'empty', ({ parts }) => parts.some(({ id }) => id === '')),
  packaged('parts', 'named-twice', ({ parts }) => isNamedTwice(parts)),
  packaged('parts.startPrice', 'not-positive', ({ parts }) =>
    parts.some(({ startPrice }) => startPrice <= 0n),
  ),
  packaged('parts.startPrice', 'too-large', ({ parts }) =>
    isTooMuch(parts.map(({ startPrice }) => startPrice)),
  ),
  packaged('parts.valuation', 'not-positive', ({ parts }) =>
    parts.some(({ valuation }) => valuation <= 0n),
  ),
  packaged('parts.valuation', 'too-large', ({ parts }) =>
    isTooMuch(parts.map(({ valuation }) => valuation)),
  ),
  packaged('softClose.windowMs', 'not-positive', ({ softClose }) => isIdle(softClose, 'windowMs')),
  packaged('softClose.extendMs', 'not-positive', ({ softClose }) => isIdle(softClose, 'extendMs')),
  packaged('softClose.limitMs', 'negative', ({ softClose }) => (softClose?.limitMs ?? 0) < 0),
  ['rules.priority', 'not-in-format', hasPriority],
];

/** The whole has a name too, which no part may have. */
function isNamedTwice(parts: readonly PackagePart[]): boolean {
  return new Set([WHOLE, ...parts.map(({ id }) => id)]).size <= parts.length;
}

/** The parts are added up, and what they come to is an amount as well. */
function isTooMuch(amounts: readonly Minor[]): boolean {
  return amounts.reduce((sum, amount) => sum + amount, 0n) > MAX_MINOR;
}

function isIdle(softClose: SoftClose | null, name: 'windowMs' | 'extendMs'): boolean {
  return softClose !== null && softClose[name] <= 0;
}

function hasPriority({ format, rules }: Terms): boolean {
  return format === 'package' && rules.priority.kind === 'final-query';
}

import { stepAt } from '../increment.js';
import type { AscendingTerms } from '../terms.js';
import { ruleOf, type TermsCheck } from './check.js';

const room = ruleOf(['english', 'dynamic-quote']);

/** What an open room asks of its soft close, its countdown and its reserve. */
export const ASCENDING_CHECKS: readonly TermsCheck[] = [
  room('softClose.windowMs', 'not-positive', ({ softClose }) => (softClose?.windowMs ?? 1) <= 0),
  room('softClose.extendMs', 'not-positive', ({ softClose }) => (softClose?.extendMs ?? 1) <= 0),
  room('softClose.limitMs', 'negative', ({ softClose }) => (softClose?.limitMs ?? 0) < 0),
  room('firstBidCountdownMs', 'not-positive', (rules) => (rules.firstBidCountdownMs ?? 1) <= 0),
  room('reserve', 'off-the-grid', (_, terms) => isReserveOffTheGrid(terms)),
];

/** A price that jumps to the reserve must be one that could have been bid. */
function isReserveOffTheGrid({ rules, startPrice }: AscendingTerms): boolean {
  if (rules.stepMode !== 'multiple' || rules.reserve === null) return false;
  const step = stepAt(rules.increment, startPrice);
  return step > 0n && (rules.reserve.amount - startPrice) % step !== 0n;
}

import { ruleOf, type TermsCheck } from './check.js';

const WHOLE_BPS = 10_000;

/** Bidders who were asked to open their commitments must have time to. */
const DRAINS_PER_OPENING = 2;

const quoted = ruleOf(['sealed', 'weighted']);
const weighted = ruleOf(['weighted']);

/** An opening takes time, and weights make a whole. */
export const SEALED_CHECKS: readonly TermsCheck[] = [
  quoted(
    'revealMs',
    'too-short',
    ({ sealing, revealMs }, { drainMs }) =>
      sealing === 'committed' && revealMs < Math.max(1, drainMs * DRAINS_PER_OPENING),
  ),
  weighted('priceWeightBps', 'negative', ({ priceWeightBps }) => priceWeightBps < 0),
  weighted('criteria', 'negative', ({ criteria }) =>
    criteria.some(({ weightBps }) => weightBps < 0),
  ),
  weighted(
    'criteria',
    'named-twice',
    ({ criteria }) => new Set(criteria.map(({ name }) => name)).size < criteria.length,
  ),
  weighted(
    'criteria',
    'not-whole',
    ({ priceWeightBps, criteria }) =>
      criteria.reduce((total, { weightBps }) => total + weightBps, priceWeightBps) !== WHOLE_BPS,
  ),
  weighted('dropExtremes', 'negative', ({ dropExtremes }) => dropExtremes < 0),
];

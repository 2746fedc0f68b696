import { type Escrow, LEAST_THRESHOLD, MOST_OFFICERS } from '../escrow.js';
import { isCommitted } from '../escrow-rules.js';
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
  ['escrow', 'not-in-format', (terms) => terms.escrow !== undefined && !isCommitted(terms)],
  [
    'escrow.threshold',
    'too-short',
    ({ escrow }) => escrow !== undefined && escrow.threshold < LEAST_THRESHOLD,
  ],
  [
    'escrow.threshold',
    'too-large',
    ({ escrow }) => escrow !== undefined && escrow.threshold > escrow.officers.length,
  ],
  [
    'escrow.officers',
    'too-large',
    ({ escrow }) => escrow !== undefined && escrow.officers.length > MOST_OFFICERS,
  ],
  ['escrow.officers', 'named-twice', ({ escrow }) => escrow !== undefined && hasTwice(escrow)],
];

/** Whoever held two shares, or two people one key, would count for more than one. */
function hasTwice({ officers }: Escrow): boolean {
  const users = new Set(officers.map(({ officer }) => officer));
  const keys = new Set(officers.map(({ key }) => key));
  return users.size < officers.length || keys.size < officers.length;
}

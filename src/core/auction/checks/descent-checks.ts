import { priceOfStage } from '../descent.js';
import { ruleOf, type TermsCheck } from './check.js';

/** More stages than this would pass faster than anyone can look. */
const MOST_STEPS = 10_000;

const WHOLE_BPS = 10_000;

const falling = ruleOf(['dutch', 'hybrid-dutch']);
const hybrid = ruleOf(['hybrid-dutch']);

/** A falling price falls in steps that take time, and ends above nothing. */
export const DESCENT_CHECKS: readonly TermsCheck[] = [
  falling('steps', 'not-positive', ({ steps }) => steps <= 0),
  falling('steps', 'too-large', ({ steps }) => steps > MOST_STEPS),
  falling('stepBps', 'not-positive', ({ stepBps }) => stepBps <= 0),
  falling('stepBps', 'too-large', ({ stepBps }) => stepBps > WHOLE_BPS),
  falling('descentMs', 'too-short', ({ descentMs, steps }) => descentMs <= steps),
  falling('floor', 'not-positive', ({ floor }) => floor !== null && floor <= 0n),
  falling(
    'floor',
    'above-start',
    ({ floor }, { startPrice }) => floor !== null && floor > startPrice,
  ),
  // Without a floor the last stages would give the lot away.
  falling(
    'steps',
    'too-large',
    (rules, { startPrice }) =>
      rules.steps <= MOST_STEPS && priceOfStage(rules, startPrice, rules.steps) <= 0n,
  ),
  hybrid('pausesMs', 'negative', ({ pausesMs }) => pausesMs.some((ms) => ms < 0)),
  hybrid('sealedMs', 'not-positive', ({ sealedMs }) => sealedMs <= 0),
  hybrid('bestMs', 'not-positive', ({ bestMs }) => bestMs <= 0),
  hybrid('bestStepBps', 'negative', ({ bestStepBps }) => bestStepBps < 0),
  hybrid('bestStepBps', 'too-large', ({ bestStepBps }) => bestStepBps > WHOLE_BPS),
];

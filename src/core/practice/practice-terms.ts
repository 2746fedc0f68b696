import { priceOfStage } from '../auction/descent.js';
import { stepsAbove } from '../auction/increment.js';
import type { Descent } from '../auction/rules.js';
import type { Terms } from '../auction/terms.js';
import { checkTerms } from '../auction/terms-check.js';
import type { Instant } from '../kernel/instant.js';
import { shareOf } from '../money/basis-points.js';
import type { Minor } from '../money/money.js';
import { privateTerms, type PublicTerms } from '../proof/public-terms.js';
import type { Chance } from './chance.js';

const MOST_STEPS = 3;
const MOST_BPS = 1_500;

/** When and under which name a lot is practised. */
export interface Billing {
  readonly lot: string;
  readonly opensAt: Instant;
}

/**
 * The terms of a lot as they are practised: the published ones, with another opening. What stands behind a hidden reserve
 * nobody here knows, so one is made up, a little above the start price; and lots are drawn with a seed of its own.
 */
export function practiceTerms(published: PublicTerms, billing: Billing, chance: Chance): Terms {
  const isHidden = published.rules.reserve?.isVisible === false;
  const seed = chance.bits() + chance.bits();
  const reserve = isHidden ? inventedReserve(published, chance) : null;
  const terms: Terms = { ...privateTerms(published, { reserve, seed }), ...billing };
  const isFit = checkTerms(terms).length === 0;
  if (isFit || !isHidden) return terms;
  return { ...privateTerms(published, { reserve: published.startPrice, seed }), ...billing };
}

function inventedReserve({ rules, startPrice }: PublicTerms, chance: Chance): Minor {
  if ('increment' in rules)
    return stepsAbove(rules.increment, startPrice, chance.below(MOST_STEPS + 1));
  return startPrice + shareOf(startPrice, chance.below(MOST_BPS));
}

/** The descent of a lot whose price falls; null for any other. */
export function descentIn({ format, rules }: Pick<Terms, 'format' | 'rules'>): Descent | null {
  return format === 'dutch' || format === 'hybrid-dutch'
    ? (rules as Descent & Terms['rules'])
    : null;
}

/** The least that anybody could have a lot for by its terms. */
export function lowestPrice(terms: Pick<Terms, 'format' | 'rules' | 'startPrice'>): Minor {
  const descent = descentIn(terms);
  return descent ? priceOfStage(descent, terms.startPrice, descent.steps) : terms.startPrice;
}

import { leastFor, leastToLead } from './package-minimum.js';
import { bestOn, packageOf, packageTerms } from './package-offers.js';
import type { AuctionState } from './state.js';
import { WHOLE } from './targets.js';
import type { TargetView } from './view.js';

/** The targets of a package: the whole, then each part. */
export function targetsShown(state: AuctionState): readonly TargetView[] {
  const terms = packageTerms(state);
  const course = packageOf(state);
  const isOver = state.result !== null;
  return [WHOLE, ...terms.rules.parts.map(({ id }) => id)].map((on) => {
    const best = bestOn(terms, course, on);
    return {
      on,
      price: best?.amount ?? null,
      leader: best?.paddle ?? null,
      minimum: isOver ? null : leastFor(terms, course, { on, paddle: null }),
      leadsFrom: isOver ? null : leastToLead(terms, course, on),
    };
  });
}

import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { leastFor, leastToLead } from './package-minimum.js';
import { bestOn, packageOf, packageTerms } from './package-offers.js';
import type { AuctionState } from './state.js';
import { type Target, WHOLE } from './targets.js';

/** What anyone may know of a target of a package. */
export interface TargetView {
  readonly on: Target;
  /** The best bid on it and whose that is; null before the first. */
  readonly price: Minor | null;
  readonly leader: Paddle | null;
  /** The least that may be bid on it, and the least with which its side would lead; null once nobody can. */
  readonly minimum: Minor | null;
  readonly leadsFrom: Minor | null;
}

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

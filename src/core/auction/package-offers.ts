import type { Minor } from '../money/money.js';
import type { Best, Packaged } from './course.js';
import type { PackagePart } from './rules.js';
import type { AuctionState } from './state.js';
import { type Target, WHOLE } from './targets.js';
import { type TermsOf, termsIn } from './terms.js';

/** What has been bid on a package; nothing before its opening. */
export function packageOf(state: AuctionState): Packaged {
  const { course } = state;
  if (course?.kind === 'package') return course;
  return { kind: 'package', whole: null, parts: packageTerms(state).rules.parts.map(() => null) };
}

/** The rules of a package. */
export function packageTerms({ terms }: Pick<AuctionState, 'terms'>): TermsOf<'package'> {
  return termsIn(terms, 'package');
}

/** Whether there is such a part, or it is the whole. */
export function isTarget({ rules }: TermsOf<'package'>, on: Target): boolean {
  return on === WHOLE || placeOf(rules.parts, on) >= 0;
}

/** The best bid on a target, or null. */
export function bestOn({ rules }: TermsOf<'package'>, course: Packaged, on: Target): Best | null {
  return on === WHOLE ? course.whole : (course.parts[placeOf(rules.parts, on)] ?? null);
}

/** What has been bid once a target has a new best bid. */
export function withBest(
  { rules }: TermsOf<'package'>,
  course: Packaged,
  { on, best }: { readonly on: Target; readonly best: Best },
): Packaged {
  if (on === WHOLE) return { ...course, whole: best };
  return { ...course, parts: course.parts.with(placeOf(rules.parts, on), best) };
}

/** What the best bids on the parts come to together; a part without one counts for nothing. */
export function sumOfParts({ parts }: Packaged): Minor {
  return parts.reduce((sum, best) => sum + (best?.amount ?? 0n), 0n);
}

function placeOf(parts: readonly PackagePart[], on: Target): number {
  return parts.findIndex(({ id }) => id === on);
}

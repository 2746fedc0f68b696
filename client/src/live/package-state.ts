import type { LotCourse, LotStateMessage, LotTarget } from '../../../src/contract/feed.js';
import { sideOf, type Sides, sidesOf as sidesIn } from '../../../src/contract/package-sides.js';
import { minorOf } from '../money.js';

type Package = Extract<LotCourse, { readonly kind: 'package' }>;
/** What has been bid on the targets of a package; none on any other lot. */
export function targetsOf({ course }: Pick<LotStateMessage, 'course'>): Package['targets'] {
  return course?.kind === 'package' ? course.targets : [];
}

/** What the sides come to as the bids stand. */
export function sidesOf(targets: readonly Pick<LotTarget, 'on' | 'price'>[]): Sides {
  return sidesIn(targets.map(({ on, price }) => [on, price && minorOf(price)]));
}

/** The same once an amount has been bid on a target. */
export function sidesWith(
  targets: readonly LotTarget[],
  on: string,
  price: LotTarget['price'],
): Sides {
  return sidesOf(targets.map((target) => (target.on === on ? { on, price } : target)));
}

/** Whether nobody but its own bidder could be overtaken by a bid on a target: the rules refuse it. */
export function isOwnLead(
  targets: readonly LotTarget[],
  target: LotTarget,
  paddle: string,
): boolean {
  return target.leader === paddle && sideOf(target.on) === sidesOf(targets).leads;
}

import type { LotCourse, LotStateMessage, LotTarget } from '../../../../src/contract/feed.js';
import { WHOLE } from '../../../../src/core/auction/targets.js';
import { minorOf } from '../../money.js';

type Package = Extract<LotCourse, { readonly kind: 'package' }>;
export type Side = 'whole' | 'parts';

/** What the two ways of selling a package come to, and which of them leads; neither before the first bid. */
export interface Sides {
  readonly whole: bigint;
  readonly parts: bigint;
  readonly leads: Side | null;
}

/** What has been bid on the targets of a package; none on any other lot. */
export function targetsOf({ course }: Pick<LotStateMessage, 'course'>): Package['targets'] {
  return course?.kind === 'package' ? course.targets : [];
}

/** The side that a target is on. */
export function sideOf({ on }: Pick<LotTarget, 'on'>): Side {
  return on === WHOLE ? 'whole' : 'parts';
}

/** What the sides come to as the bids stand: at equal amounts the parts lead. */
export function sidesOf(targets: readonly Pick<LotTarget, 'on' | 'price'>[]): Sides {
  let [whole, parts] = [0n, 0n];
  for (const { on, price } of targets) {
    const amount = price === null ? 0n : minorOf(price);
    if (on === WHOLE) whole = amount;
    else parts += amount;
  }
  if (whole === 0n && parts === 0n) return { whole, parts, leads: null };
  return { whole, parts, leads: whole > parts ? 'whole' : 'parts' };
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
  return target.leader === paddle && sideOf(target) === sidesOf(targets).leads;
}

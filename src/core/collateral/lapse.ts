import type { AssetFacts, Day } from './asset.js';
import { monthsAfter } from './day.js';

/** For so many months after its term a trademark can still be renewed (Trademark Law of 2019, art. 40). */
const GRACE_MONTHS = 6;

/**
 * Whether a right is gone on a day. A trademark is there until it cannot be renewed any more: until then whoever has it
 * could take it up again beside a similar one that was sold.
 */
export function hasLapsed(
  { kind, expiresOn }: Pick<AssetFacts, 'kind' | 'expiresOn'>,
  today: Day,
): boolean {
  if (expiresOn === null) return false;
  return (kind === 'trademark' ? monthsAfter(expiresOn, GRACE_MONTHS) : expiresOn) <= today;
}

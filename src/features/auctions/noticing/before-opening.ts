import type { Instant } from '../../../core/kernel/instant.js';
import type { Lot } from '../../lots/lot.js';

/** Whether a lot has yet to open, also where its announced opening was put off and has passed. */
export function isBeforeOpening(
  { status, opensAt, putOffSince }: Pick<Lot, 'status' | 'opensAt' | 'putOffSince'>,
  at: Instant,
): boolean {
  return status !== 'withdrawn' && (putOffSince !== null || at < opensAt);
}

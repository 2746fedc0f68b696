import type { LotStateMessage } from '../../../src/contract/feed.js';
import { hasPart, targetsOf } from '../formats/package/package-state.js';

/** Whether a bidder leads a lot: alone, or with something of a package that others share. */
export function leads(state: Pick<LotStateMessage, 'leader' | 'course'>, paddle: string): boolean {
  return state.leader === paddle || hasPart(targetsOf(state), paddle);
}

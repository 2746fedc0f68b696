import type { LotStateMessage } from '../../../src/contract/feed.js';

/** Whether the lot waits for this bidder and nobody else. */
export function isAsked({ phase, course }: LotStateMessage, paddle: string | null): boolean {
  if (course?.kind === 'query') return course.holders[0] === paddle;
  if (course?.kind === 'turns') return phase === 'turns' && course.order[0] === paddle;
  return phase === 'best' && course?.kind === 'quoting' && course.stopper?.paddle === paddle;
}

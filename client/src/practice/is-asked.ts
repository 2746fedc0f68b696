import type { LotStateMessage } from '../../../src/contract/feed.js';

/** Whether the lot waits for this bidder, and for nobody but who is asked at the same time. */
export function isAsked({ phase, course }: LotStateMessage, paddle: string | null): boolean {
  if (course?.kind === 'query')
    return paddle !== null && course.holders.slice(0, course.together ?? 1).includes(paddle);
  if (course?.kind === 'turns') return phase === 'turns' && course.order[0] === paddle;
  return phase === 'best' && course?.kind === 'quoting' && course.stopper?.paddle === paddle;
}

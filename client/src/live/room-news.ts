import type { LotStateMessage } from '../../../src/contract/feed.js';
import { leads } from './leads.js';

/** What a person in the room should be told, the most important first. */
export type RoomNews =
  'ended' | 'leading' | 'outbid' | 'opened' | 'paused' | 'resumed' | 'extended' | 'price';

type Seen = Pick<
  LotStateMessage,
  'phase' | 'isSuspended' | 'leader' | 'course' | 'extensions' | 'endsAt' | 'price' | 'bidCount'
>;

/** What has happened to the reader, who bids as `paddle` where they have one, from one state to a later one. */
export function newsBetween(before: Seen, after: Seen, paddle: string | null): readonly RoomNews[] {
  const news: RoomNews[] = [];
  const led = paddle !== null && leads(before, paddle);
  const isAhead = paddle !== null && leads(after, paddle);
  if (after.phase === 'ended') return before.phase === 'ended' ? [] : ['ended'];
  if (isAhead && !led) news.push('leading');
  if (led && !isAhead) news.push('outbid');
  news.push(...turnOf(before, after));
  if (after.extensions > before.extensions) news.push('extended');
  if (after.bidCount > before.bidCount) news.push('price');
  return news;
}

/** A pause that belongs to the format is no interruption: only what stops or starts the clock is told. */
function turnOf(before: Seen, after: Seen): readonly RoomNews[] {
  if (before.isSuspended !== after.isSuspended) return [after.isSuspended ? 'paused' : 'resumed'];
  return before.phase === 'waiting' && after.phase !== 'waiting' ? ['opened'] : [];
}

import type { Instant } from '../kernel/instant.js';
import type { AuctionState } from './state.js';

/** When a lot opens, or has opened: as its terms say, unless the opening was put off since. */
export function openingTime({ opensAt, terms }: AuctionState): Instant {
  return opensAt ?? terms.opensAt;
}

/** Whether the opening of a lot is put off 暂缓开始, and nobody has said yet until when. */
export function isPutOff({ phase, suspendedSince }: AuctionState): boolean {
  return phase === 'waiting' && suspendedSince !== null;
}

import type { AuctionEvent } from '../../core/auction/events.js';
import type { AuctionState } from '../../core/auction/auction.js';

/** What a commit did to one lot. Told after the commit, never before. */
export interface LotNews {
  readonly lot: string;
  readonly state: AuctionState;
  readonly seq: number;
  readonly hash: string;
  readonly entries: readonly { readonly seq: number; readonly event: AuctionEvent }[];
}

type Listener = (news: LotNews) => void;

/** Tells listeners in this process what has just become durable; whoever misses it finds it in the event log. */
export class AuctionNews {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  tell(news: LotNews): void {
    for (const listener of this.listeners) listener(news);
  }
}

import type { Instant } from '../../core/kernel/instant.js';
import type { LiveLot } from './live-lot.js';
import { lotStateMessage, publicBid } from '../../wire/lot-message.js';
import type { LotNews } from './news.js';

/** So many of a commit's bids are told on; more in one commit than anyone can read are left to the record. */
const TOLD = 100;

/** What watchers are told of a commit. */
export function lotUpdate(news: LotNews, serverTime: Instant): LiveLot {
  const { lot, seq, entries, state } = news;
  const told = entries.slice(-TOLD);
  const bids = told.flatMap(({ seq: number, event }) =>
    event.type === 'bid' || event.type === 'package-bid'
      ? [publicBid({ seq: number, at: event.at, bid: event }, state.terms.currency)]
      : [],
  );
  const fromSeq = told[0]?.seq ?? seq + 1;
  return { state: lotStateMessage(news, serverTime), bids: { lot, fromSeq, toSeq: seq, bids } };
}

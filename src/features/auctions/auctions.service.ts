import { Injectable } from '@nestjs/common';
import type { LotTermsAnswer } from '../../contract/api.js';
import type { BidsMessage, LotStateMessage } from '../../contract/feed.js';
import type { AuctionState } from '../../core/auction/auction.js';
import { invariant } from '../../core/kernel/invariant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { Clock } from '../../platform/clock/clock.js';
import type { StreamHead } from '../../platform/database/batch.js';
import { Database } from '../../platform/database/database.js';
import { readEvents } from '../../platform/database/event-log.js';
import { readHeads } from '../../platform/database/streams.js';
import { LOT_STREAM } from './lot-in-batch.js';
import type { LiveLot } from './live-lot.js';
import { lotStateMessage } from '../../wire/lot-message.js';
import { lotUpdate } from './lot-update.js';
import type { LotNews } from './news.js';
import { publicBidOf } from './stored-bid.js';

/** How many entries of the record a watcher starts from. */
const LATEST = 200;

/** A stretch of a record, going back from its end or from before an entry. */
export interface EntryWindow {
  readonly before?: number;
  readonly limit: number;
}

/** Lots as they stand in the database, for rooms that open and for pages. */
@Injectable()
export class AuctionsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Where a published lot stands; null when there is none with this id. */
  async findState(lot: string): Promise<LotStateMessage | null> {
    const head = await this.findHead(lot);
    return head && this.stateOf(head);
  }

  /** The same with the latest bids. */
  async findLive(lot: string): Promise<LiveLot | null> {
    const head = await this.findHead(lot);
    if (!head) return null;
    const bids = await this.bidsIn(head, { toSeq: head.headSeq, limit: LATEST });
    return { state: this.stateOf(head), bids };
  }

  /**
   * The bids among up to `limit` entries of a lot's record that end just before entry `before`, or with its last one.
   * Null when there is no such lot.
   */
  async findBids(lot: string, { before, limit }: EntryWindow): Promise<BidsMessage | null> {
    const head = await this.findHead(lot);
    return (
      head && this.bidsIn(head, { toSeq: Math.min((before ?? Infinity) - 1, head.headSeq), limit })
    );
  }

  /** The frozen terms of a published lot, as its record begins with them; null when there is none with this id. */
  async findTerms(lot: string): Promise<LotTermsAnswer | null> {
    const head = await this.findHead(lot);
    if (!head) return null;
    const [first] = await readEvents(this.database.read, lot, { afterSeq: 0, limit: 1 });
    invariant(first, `the record of ${lot} has no first entry`);
    const { bidders } = decodeState(head.state) as AuctionState;
    const holders = Object.entries(bidders).filter(([, { rank }]) => rank !== null);
    return {
      entry: { body: first.body, hash: first.hash },
      priorityPaddles: holders.map(([paddle]) => paddle),
    };
  }

  /** The bids among the `limit` entries that end with `toSeq`. */
  private async bidsIn(
    head: StreamHead,
    { toSeq, limit }: { readonly toSeq: number; readonly limit: number },
  ): Promise<BidsMessage> {
    const afterSeq = Math.max(toSeq - limit, 0);
    const window = { afterSeq, limit: toSeq - afterSeq };
    const entries = await readEvents(this.database.read, head.id, window);
    const bids = entries.flatMap((entry) => publicBidOf(entry, currencyOf(head)) ?? []);
    return { lot: head.id, fromSeq: afterSeq + 1, toSeq, bids };
  }

  /** What watchers are told of a commit. */
  updateOf(news: LotNews): LiveLot {
    return lotUpdate(news, this.clock.now());
  }

  /** Which of these lots have moved on past the number that is known of each. */
  async movedOn(known: ReadonlyMap<string, number>): Promise<readonly string[]> {
    const heads = await readHeads(this.database.read, [...known.keys()]);
    return heads.filter(({ id, headSeq }) => headSeq > (known.get(id) ?? 0)).map(({ id }) => id);
  }

  /** The bidders of a published lot, by paddle, or null. */
  async findBidders(lot: string): Promise<AuctionState['bidders'] | null> {
    const head = await this.findHead(lot);
    return head && (decodeState(head.state) as AuctionState).bidders;
  }

  /** The row of a published lot, or null. */
  async findHead(lot: string): Promise<StreamHead | null> {
    const [head] = await readHeads(this.database.read, [lot]);
    return head?.kind === LOT_STREAM ? head : null;
  }

  /** The version of the rules that a lot was published under. */
  engineOf({ state }: StreamHead): string {
    return (decodeState(state) as AuctionState).terms.engine;
  }

  private stateOf({ id, headSeq, headHash, state }: StreamHead): LotStateMessage {
    const decoded = decodeState(state) as AuctionState;
    const head = { lot: id, seq: headSeq, hash: headHash, state: decoded };
    return lotStateMessage(head, this.clock.now());
  }
}

function currencyOf({ state }: StreamHead): AuctionState['terms']['currency'] {
  return (decodeState(state) as AuctionState).terms.currency;
}

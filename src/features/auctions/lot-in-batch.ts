import { type AuctionState, decide, evolve, nextDue } from '../../core/auction/auction.js';
import { lotsIn, withSeed } from '../../core/auction/equal-rank.js';
import type { Terms } from '../../core/auction/terms.js';
import type { Decision } from '../../core/auction/decision.js';
import type { AuctionEvent } from '../../core/auction/events.js';
import { type Instant, later } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Sha256 } from '../../core/kernel/sha256.js';
import { encodeState } from '../../core/kernel/state-json.js';
import type { Opening } from '../../core/proof/commitment.js';
import { entryOf } from '../../core/proof/entry.js';
import type { BatchEvent, Span, StreamHead } from '../../platform/database/batch.js';
import type { BidLimit } from '../../platform/http/access.js';
import { amountBound } from '../../core/auction/amount-bound.js';
import { fitsOfficers } from './escrow/fits-officers.js';
import { opensCommitment } from '../../core/proof/opens-commitment.js';
import type { LotNews } from './news.js';
import type { Order } from './order.js';
import type { Standing } from '../../wire/statement.js';

/** The kind of stream that a lot's record is. */
export const LOT_STREAM = 'lot';

/** What chaining an entry needs from outside: the hash, fresh salts, and the batch it belongs to. */
export interface Chaining {
  readonly sha256: Sha256;
  readonly salt: () => string;
  readonly batchId: string;
}

/** One lot while a batch is being decided: its state and chain grow in memory until all is written at once. */
export class LotInBatch {
  private readonly rows: BatchEvent[] = [];
  private readonly entries: { seq: number; event: AuctionEvent }[] = [];
  private seq: number;
  private hash: string;
  private lastAt: Instant;

  constructor(
    readonly lot: string,
    private state: AuctionState | null,
    stream: StreamHead | null,
  ) {
    this.seq = stream?.headSeq ?? 0;
    this.hash = stream?.headHash ?? '';
    this.lastAt = (stream?.lastAt ?? 0) as Instant;
  }

  get isKnown(): boolean {
    return this.state !== null;
  }

  get hasGrown(): boolean {
    return this.rows.length > 0;
  }

  /** Decides one order at `now` and takes its events into the chain; a thrown error leaves the lot untouched. */
  decide(order: Order, now: Instant, chaining: Chaining): Decision {
    const decidedAt = later(now, this.lastAt);
    const { salt, sha256 } = chaining;
    const command = withSeed(order.command, () => `${salt()}${salt()}`);
    const { receivedAt } = order;
    const decision = decide(this.state, command, { receivedAt, decidedAt, sha256 });
    this.take(this.linksOf(decision.events, chaining));
    return decision;
  }

  /** Where the lot stands now, for a statement about it. */
  standing(now: Instant): Standing {
    invariant(this.state, `lot ${this.lot} has no state to speak of`);
    return {
      state: this.state,
      seq: this.seq,
      hash: this.hash,
      decidedAt: later(now, this.lastAt),
    };
  }

  /** The lot's currency, once it is known. */
  get currency(): string | null {
    return this.state?.terms.currency ?? null;
  }

  /** Whether an order commits its sender to more than their limit, or to what nobody can hold against it. */
  isAbove({ minor, currency }: BidLimit, { command, receivedAt }: Order): boolean {
    if (this.state === null) return false;
    const amount = amountBound(this.state, command, receivedAt);
    if (amount === 'unknown') return true;
    return amount !== null && (currency !== this.currency || amount > minor);
  }

  /** Whether an order opens something else than its bidder has committed to. */
  isMismatched({ command }: Order, sha256: Sha256): boolean {
    if (this.state === null || command.type !== 'reveal') return false;
    return !opensCommitment(this.state, command, sha256);
  }

  /** Whether an order leaves its opening with anybody but the officers of the lot. */
  isUnfit({ envelope }: Order, sha256: Sha256): boolean {
    if (this.state === null || envelope === undefined) return false;
    return !fitsOfficers(this.state.terms, envelope, sha256);
  }

  get head(): { readonly lot: string; readonly seq: number; readonly hash: string } {
    return { lot: this.lot, seq: this.seq, hash: this.hash };
  }

  /** Which entries this batch added, for the feed: [lot, first seq, last seq]. */
  get span(): Span {
    return [this.lot, this.seq - this.rows.length + 1, this.seq];
  }

  /** The entries to append and the stream row to leave behind. */
  written(): { readonly events: readonly BatchEvent[]; readonly stream: StreamHead } {
    invariant(this.state, `lot ${this.lot} has nothing to write`);
    return {
      events: this.rows,
      stream: {
        id: this.lot,
        kind: LOT_STREAM,
        headSeq: this.seq,
        headHash: this.hash,
        lastAt: this.lastAt,
        state: encodeState(this.state),
        dueAt: nextDue(this.state),
      },
    };
  }

  news(): LotNews {
    invariant(this.state, `lot ${this.lot} has no news`);
    return {
      lot: this.lot,
      state: this.state,
      seq: this.seq,
      hash: this.hash,
      entries: this.entries,
    };
  }

  private take(links: Links): void {
    this.state = links.state;
    for (const { event, row } of links.chained) {
      this.rows.push(row);
      this.entries.push({ seq: row.seq, event });
      this.seq = row.seq;
      this.hash = row.hash;
      this.lastAt = event.at;
    }
  }

  /** Chains events in memory first, so that one that cannot be chained leaves nothing behind. */
  private linksOf(events: readonly AuctionEvent[], chaining: Chaining): Links {
    let { state, seq, hash } = this;
    const chained: { event: AuctionEvent; row: BatchEvent }[] = [];
    for (const event of events) {
      state = evolve(state, event);
      seq += 1;
      const row = this.rowOf({ event, seq, prev: hash, terms: state.terms }, chaining);
      hash = row.hash;
      chained.push({ event, row });
    }
    return { state, chained };
  }

  private rowOf(link: Link, chaining: Chaining): BatchEvent {
    const { event, seq, prev, terms } = link;
    const { currency, engine } = terms;
    const { salt, sha256 } = chaining;
    const { body, hash, opening } = entryOf(
      { event, seq, prev, currency, engine, lot: this.lot },
      salt,
      sha256,
    );
    return {
      streamId: this.lot,
      seq,
      at: event.at,
      type: event.type,
      body,
      private: keptOf(event, opening),
      prevHash: prev,
      hash,
    };
  }
}

/** What is kept beside the entry and apart from everything that is hashed: an amount with its salt, and a seed. */
function keptOf(event: AuctionEvent, opening: Opening | null): string | null {
  const lots = event.type === 'published' ? lotsIn(event.terms.rules.priority) : null;
  if (opening === null && lots === null) return null;
  return JSON.stringify({
    ...(opening && { amount: opening.amount.toString(), salt: opening.salt }),
    ...(lots && { seed: lots.seed }),
  });
}

interface Link {
  readonly event: AuctionEvent;
  readonly seq: number;
  readonly prev: string;
  readonly terms: Terms;
}

interface Links {
  readonly state: AuctionState | null;
  readonly chained: readonly { readonly event: AuctionEvent; readonly row: BatchEvent }[];
}

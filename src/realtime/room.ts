import type { BidsMessage, LotStateMessage, PublicBid } from '../contract/feed.js';

/** How many bids a room remembers for those who come back; who was away longer starts from the state. */
const REMEMBERED = 500;
/** How many bids one message tells; a busy lot's state says the rest, and gaps can be asked for. */
const TOLD = 20;

/** The watched side of one lot in this process: its latest public state and its latest bids. Holds no rules. */
export class Room {
  private readonly bids: PublicBid[] = [];
  /** Every bid after this number is remembered. */
  private completeAfter: number;

  constructor(
    private latest: LotStateMessage,
    bids: BidsMessage,
  ) {
    this.completeAfter = bids.fromSeq - 1;
    this.bids.push(...bids.bids);
  }

  get seq(): number {
    return this.latest.seq;
  }

  /** Takes what has become so; answers whether it was news. A lower number is an old message and is dropped. */
  take(state: LotStateMessage, bids: BidsMessage): boolean {
    if (state.seq <= this.latest.seq) return false;
    if (bids.fromSeq > this.latest.seq + 1) this.forgetBefore(bids.fromSeq);
    for (const bid of bids.bids) if (bid.seq > this.latest.seq) this.bids.push(bid);
    this.latest = state;
    this.trim();
    return true;
  }

  /** The state as it is to be sent now. */
  state(serverTime: number): LotStateMessage {
    return { ...this.latest, serverTime };
  }

  /** What to tell of the entries after `afterSeq`: the latest few, for a message that goes to everybody. */
  latestAfter(afterSeq: number): BidsMessage {
    const fromSeq = Math.max(afterSeq, this.completeAfter) + 1;
    const bids = this.bidsFrom(fromSeq);
    const told = bids.slice(-TOLD);
    const isAll = told.length === bids.length;
    return this.message(isAll ? fromSeq : (told[0]?.seq ?? fromSeq), this.seq, told);
  }

  /** Everything that is remembered of the entries after `afterSeq`. */
  allAfter(afterSeq: number): BidsMessage {
    const fromSeq = Math.max(afterSeq, this.completeAfter) + 1;
    return this.message(fromSeq, this.seq, this.bidsFrom(fromSeq));
  }

  /** All bids from one entry to another, or null when the room has forgotten some of them. */
  between(fromSeq: number, toSeq: number): BidsMessage | null {
    if (fromSeq <= this.completeAfter) return null;
    const upTo = Math.min(toSeq, this.seq);
    const bids = this.bidsFrom(fromSeq).filter(({ seq }) => seq <= upTo);
    return this.message(fromSeq, upTo, bids);
  }

  /** Bids stand in order of their numbers, and what is asked for is mostly near the end. */
  private bidsFrom(seq: number): readonly PublicBid[] {
    let start = this.bids.length;
    while (start > 0 && (this.bids[start - 1]?.seq ?? 0) >= seq) start -= 1;
    return this.bids.slice(start);
  }

  private message(fromSeq: number, toSeq: number, bids: readonly PublicBid[]): BidsMessage {
    return { lot: this.latest.lot, fromSeq, toSeq, bids };
  }

  private forgetBefore(seq: number): void {
    this.bids.length = 0;
    this.completeAfter = seq - 1;
  }

  private trim(): void {
    // In steps, so that not every bid of a busy lot moves the whole list.
    if (this.bids.length < 2 * REMEMBERED) return;
    const forgotten = this.bids.splice(0, this.bids.length - REMEMBERED);
    this.completeAfter = forgotten.at(-1)?.seq ?? this.completeAfter;
  }
}

import type { BidsMessage, LotStateMessage, PublicBid } from '../../../src/contract/feed.js';
import type { GapRequest } from '../../../src/contract/socket.js';

/** How many bids are kept for the screen; the record has all of them. */
const KEPT = 5000;

/**
 * What is known of a lot, by the rules of the feed: a state supersedes everything up to its seq and an older one is
 * dropped; bids only add, and where their numbers do not follow on, the gap is asked for.
 */
export class LotFeed {
  #state: LotStateMessage | null = null;
  #bids: readonly PublicBid[] = [];
  #toldTo: number | null = null;
  #from: number | null = null;

  get state(): LotStateMessage | null {
    return this.#state;
  }

  /** The latest bids, the newest first. */
  get bids(): readonly PublicBid[] {
    return this.#bids;
  }

  /** The seq up to which every bid is known; null before the first message. */
  get toldTo(): number | null {
    return this.#toldTo;
  }

  /** The seq from which on no bid is missing in `bids`; null before the first message. */
  get from(): number | null {
    return this.#from;
  }

  /** Takes a state unless a newer one is known; of equal seq the later clock counts. */
  takeState(message: LotStateMessage): void {
    const known = this.#state;
    const isOlder =
      known !== null &&
      (message.seq < known.seq ||
        (message.seq === known.seq && message.serverTime < known.serverTime));
    if (!isOlder) this.#state = message;
  }

  /** Takes bids that follow on; answers what to ask for where some are missing before them. */
  takeBids(message: BidsMessage): GapRequest | null {
    const toldTo = this.#toldTo ?? message.fromSeq - 1;
    if (message.fromSeq > toldTo + 1) {
      return { lot: message.lot, fromSeq: toldTo + 1, toSeq: message.toSeq };
    }
    const fresh = message.bids.filter(({ seq }) => seq > toldTo);
    this.#toldTo = Math.max(toldTo, message.toSeq);
    this.#from ??= message.fromSeq;
    this.#bids = [...fresh.reverse(), ...this.#bids];
    if (this.#bids.length > KEPT) {
      this.#bids = this.#bids.slice(0, KEPT);
      this.#from = this.#bids.at(-1)?.seq ?? this.#from;
    }
    return null;
  }

  /** Takes bids from before all that are known; what does not end just there is no use any more. */
  takeEarlier({ fromSeq, toSeq, bids }: BidsMessage): void {
    if (this.#from === null || toSeq !== this.#from - 1) return;
    this.#from = fromSeq;
    this.#bids = [...this.#bids, ...bids.toReversed()];
  }

  /** Whether there are bids before those that are known, and room for them. */
  get hasEarlier(): boolean {
    return this.#from !== null && this.#from > 1 && this.#bids.length < KEPT;
  }

  /** The gap cannot be filled: the list starts anew with what comes after `seq`. */
  skipTo(seq: number): void {
    this.#toldTo = Math.max(this.#toldTo ?? 0, seq);
    this.#from = this.#toldTo + 1;
    this.#bids = [];
  }
}

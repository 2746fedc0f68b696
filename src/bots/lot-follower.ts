import type { BidsMessage, LotStateMessage, PublicBid } from '../contract/feed.js';
import type { GapRequest } from '../contract/socket.js';

/** Who wants to know what happens on a lot; called in order, each state and each bid once. */
export interface LotListener {
  onState?(state: LotStateMessage): void;
  onBids?(bids: readonly PublicBid[]): void;
}

/**
 * What a client knows of one lot, by the two rules of the feed: a state supersedes everything up to its seq and an
 * older one is dropped; bids only add, and where their numbers do not follow on, the gap is asked for.
 */
export class LotFollower {
  #state: LotStateMessage;
  /** The seq up to which every bid has been told to the listener. */
  #toldTo: number;

  constructor(
    state: LotStateMessage,
    bids: BidsMessage | null,
    private readonly listener: LotListener,
  ) {
    this.#state = state;
    this.#toldTo = bids?.toSeq ?? state.seq;
    if (bids) this.listener.onBids?.(bids.bids);
    this.listener.onState?.(state);
  }

  get state(): LotStateMessage {
    return this.#state;
  }

  get toldTo(): number {
    return this.#toldTo;
  }

  /** Takes a state unless a newer one is known already; of equal seq the later clock counts. */
  takeState(message: LotStateMessage): void {
    const isOlder =
      message.seq < this.#state.seq ||
      (message.seq === this.#state.seq && message.serverTime < this.#state.serverTime);
    if (isOlder) return;
    this.#state = message;
    this.listener.onState?.(message);
  }

  /** Takes bids that follow on; answers what to ask for where some are missing before them. */
  takeBids(message: BidsMessage): GapRequest | null {
    const hasGap = message.fromSeq > this.#toldTo + 1;
    // A busy lot tells its latest bids only; who does not keep a history need not ask for the others.
    if (hasGap && this.listener.onBids) {
      return { lot: message.lot, fromSeq: this.#toldTo + 1, toSeq: message.toSeq };
    }
    const fresh = message.bids.filter((bid) => bid.seq > this.#toldTo);
    this.#toldTo = Math.max(this.#toldTo, message.toSeq);
    if (fresh.length > 0) this.listener.onBids?.(fresh);
    return null;
  }

  /** The gap cannot be filled: from here on the history starts with what comes after `seq`. */
  skipTo(seq: number): void {
    this.#toldTo = Math.max(this.#toldTo, seq);
  }
}

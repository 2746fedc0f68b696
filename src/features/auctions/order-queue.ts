import type { BidAnswer } from '../../contract/bidding.js';
import type { Order } from './order.js';

/** An order with the one who waits for its answer. */
export interface Pending {
  readonly order: Order;
  readonly answer: (answer: BidAnswer | null) => void;
}

/** How much goes into one transaction at the most. */
export interface BatchLimits {
  readonly maxCommands: number;
  readonly maxLots: number;
}

/** Orders in the sequence of their receipt, taken out in batches across lots. */
export class OrderQueue {
  private waiting: Pending[] = [];

  constructor(private readonly limits: BatchLimits) {}

  get size(): number {
    return this.waiting.length;
  }

  /** Whether more waits than one batch takes. */
  get isCrowded(): boolean {
    return this.waiting.length > this.limits.maxCommands;
  }

  /** Some orders are looked up before they come here, and are overtaken on the way by what was received after them. */
  add(pending: Pending): void {
    const { receivedAt } = pending.order;
    const before = this.waiting.findLastIndex(({ order }) => order.receivedAt <= receivedAt);
    this.waiting.splice(before + 1, 0, pending);
  }

  /** Puts orders back that were taken or held before: they were received earlier than most of what waits. */
  putBack(pending: readonly Pending[]): void {
    this.waiting = [...pending, ...this.waiting].sort(
      (a, b) => a.order.receivedAt - b.order.receivedAt,
    );
  }

  /** Takes the next batch, oldest first; what exceeds the limits waits for the next one. */
  take(): readonly Pending[] {
    const lots = new Set<string>();
    let count = 0;
    for (const { order } of this.waiting) {
      if (count === this.limits.maxCommands) break;
      if (!lots.has(order.lot) && lots.size === this.limits.maxLots) break;
      lots.add(order.lot);
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  /** Takes out what is wanted, and leaves the rest where it stands. */
  takeOut(isWanted: (pending: Pending) => boolean): readonly Pending[] {
    const wanted = this.waiting.filter(isWanted);
    if (wanted.length > 0) this.waiting = this.waiting.filter((pending) => !isWanted(pending));
    return wanted;
  }
}

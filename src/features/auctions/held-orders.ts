import type { Instant } from '../../core/kernel/instant.js';
import type { AlarmClock, Cancel } from '../../platform/clock/clock.js';
import type { Pending } from './order-queue.js';

/** What is held of one lot, with the one wake-up that all of it waits for. */
interface Held {
  readonly pending: Pending[];
  readonly until: Instant;
  readonly cancel: Cancel;
}

/**
 * Orders received at or after the end of their lot, while one received earlier may still move that end. They are
 * asked again when the drain is over, or as soon as the lot changes.
 *
 * A lot has one wake-up, not one for each order, and loses it when its orders are released: they may be held again at
 * once, because rounds may be shorter than the drain. A wake-up that outlived its orders would release the same ones
 * once more, and each of them would leave another behind.
 */
export class HeldOrders {
  private readonly byLot = new Map<string, Held>();

  constructor(
    private readonly clock: AlarmClock,
    private readonly release: (pending: readonly Pending[]) => void,
  ) {}

  /** Holds an order; those of its lot are released together, when the first drain among theirs is over. */
  hold(pending: Pending, until: Instant): void {
    const { lot } = pending.order;
    const held = this.byLot.get(lot);
    held?.pending.push(pending);
    if (held !== undefined && held.until <= until) return;
    held?.cancel();
    const cancel = this.clock.wakeAt(until, () => this.releaseLot(lot));
    this.byLot.set(lot, { pending: held?.pending ?? [pending], until, cancel });
  }

  /** Hands back what is held for a lot, in the order in which it was held. */
  releaseLot(lot: string): void {
    const held = this.byLot.get(lot);
    if (held === undefined) return;
    held.cancel();
    this.byLot.delete(lot);
    this.release(held.pending);
  }

  /** The ids of the commands that are held now. */
  commandIds(): readonly string[] {
    const all = [...this.byLot.values()].flatMap(({ pending }) => pending);
    return all.flatMap(({ order }) => order.commandId ?? []);
  }
}

import type { Instant } from '../../core/kernel/instant.js';
import type { AlarmClock } from '../../platform/clock/clock.js';
import type { Pending } from './order-queue.js';

/**
 * Orders received at or after the end of their lot, while one received earlier may still move that end. They are
 * asked again when the drain is over, or as soon as the lot changes.
 */
export class HeldOrders {
  private readonly byLot = new Map<string, Pending[]>();

  constructor(
    private readonly clock: AlarmClock,
    private readonly release: (pending: readonly Pending[]) => void,
  ) {}

  hold(pending: Pending, until: Instant): void {
    const { lot } = pending.order;
    const held = this.byLot.get(lot);
    if (held) held.push(pending);
    else this.byLot.set(lot, [pending]);
    this.clock.wakeAt(until, () => this.releaseLot(lot));
  }

  /** Hands back what is held for a lot, in order of receipt. */
  releaseLot(lot: string): void {
    const held = this.byLot.get(lot);
    if (!held) return;
    this.byLot.delete(lot);
    this.release(held);
  }

  /** The ids of the commands that are held now. */
  commandIds(): readonly string[] {
    return [...this.byLot.values()].flat().flatMap(({ order }) => order.commandId ?? []);
  }
}

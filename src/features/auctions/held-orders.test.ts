import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Instant, instant } from '../../core/kernel/instant.js';
import { AlarmClock, type Cancel } from '../../platform/clock/clock.js';
import { HeldOrders } from './held-orders.js';
import { systemOrder } from './order.js';
import type { Pending } from './order-queue.js';

/** A clock whose wake-ups can be counted; it is moved by hand. */
class CountedClock extends AlarmClock {
  readonly wakeUps: { readonly at: Instant; readonly wake: () => void }[] = [];
  #now = instant(0);

  now(): Instant {
    return this.#now;
  }

  wakeAt(at: Instant, wake: () => void): Cancel {
    const wakeUp = { at, wake };
    this.wakeUps.push(wakeUp);
    return () => this.#drop(wakeUp);
  }

  moveTo(at: number): void {
    this.#now = instant(at);
    for (const due of this.wakeUps.filter((one) => one.at <= at)) {
      this.#drop(due);
      due.wake();
    }
  }

  #drop(wakeUp: (typeof this.wakeUps)[number]): void {
    const index = this.wakeUps.indexOf(wakeUp);
    if (index >= 0) this.wakeUps.splice(index, 1);
  }
}

const received = (lot: string, at: number): Pending => ({
  order: systemOrder(lot, { type: 'tick' }, instant(at)),
  answer: () => undefined,
});
const names = (pending: readonly Pending[]) =>
  pending.map(({ order }) => `${order.lot}@${order.receivedAt}`);

describe('the orders that are held', () => {
  let clock: CountedClock;
  let released: string[][];
  let held: HeldOrders;

  beforeEach(() => {
    clock = new CountedClock();
    released = [];
    held = new HeldOrders(clock, (pending) => released.push([...names(pending)]));
  });

  it('are released lot by lot when their drain is over', () => {
    held.hold(received('a', 1), instant(250));
    held.hold(received('b', 2), instant(300));
    held.hold(received('a', 3), instant(250));
    clock.moveTo(249);
    expect(released).toEqual([]);
    clock.moveTo(250);
    expect(released).toEqual([['a@1', 'a@3']]);
    clock.moveTo(300);
    expect(released).toEqual([['a@1', 'a@3'], ['b@2']]);
  });

  it('wait for one wake-up a lot, however many they are', () => {
    for (let at = 1; at <= 100; at += 1) held.hold(received('a', at), instant(250));
    expect(clock.wakeUps).toHaveLength(1);
  });

  it('are not woken again by the drain of a round that is over, however often they are held again', () => {
    const orders = [received('a', 1), received('a', 2), received('a', 3)];
    for (const until of [250, 251, 252]) {
      for (const order of orders) held.hold(order, instant(until));
      held.releaseLot('a');
    }
    expect(clock.wakeUps).toEqual([]);
    expect(released).toHaveLength(3);
  });

  it('are released with the one among them whose drain is over first', () => {
    held.hold(received('a', 9), instant(300));
    held.hold(received('a', 5), instant(250));
    held.hold(received('a', 7), instant(260));
    clock.moveTo(250);
    expect(released).toEqual([['a@9', 'a@5', 'a@7']]);
    expect(clock.wakeUps).toEqual([]);
  });
});

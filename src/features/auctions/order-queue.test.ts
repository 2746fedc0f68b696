import { describe, expect, it } from '@jest/globals';
import { instant } from '../../core/kernel/instant.js';
import { OrderQueue, type Pending } from './order-queue.js';
import { systemOrder } from './order.js';

const ordered = (lot: string, at: number): Pending => ({
  order: systemOrder(lot, { type: 'tick' }, instant(at)),
  answer: () => undefined,
});
const lots = (batch: readonly Pending[]) =>
  batch.map(({ order }) => `${order.lot}@${order.receivedAt}`);

describe('the queue of orders', () => {
  it('gives a batch in the order of receipt', () => {
    const queue = new OrderQueue({ maxCommands: 10, maxLots: 10 });
    for (const pending of [ordered('a', 1), ordered('b', 2), ordered('a', 3)]) queue.add(pending);
    expect(lots(queue.take())).toEqual(['a@1', 'b@2', 'a@3']);
    expect(queue.size).toBe(0);
  });

  it('stops at so many commands', () => {
    const queue = new OrderQueue({ maxCommands: 2, maxLots: 10 });
    for (const pending of [ordered('a', 1), ordered('a', 2), ordered('a', 3)]) queue.add(pending);
    expect(lots(queue.take())).toEqual(['a@1', 'a@2']);
    expect(lots(queue.take())).toEqual(['a@3']);
  });

  it('stops at so many lots', () => {
    const queue = new OrderQueue({ maxCommands: 10, maxLots: 2 });
    for (const name of ['a', 'b', 'a', 'c', 'a']) queue.add(ordered(name, 1));
    expect(lots(queue.take())).toEqual(['a@1', 'b@1', 'a@1']);
    expect(lots(queue.take())).toEqual(['c@1', 'a@1']);
  });

  it('puts back what was received earlier before what came meanwhile', () => {
    const queue = new OrderQueue({ maxCommands: 10, maxLots: 10 });
    queue.add(ordered('a', 5));
    queue.putBack([ordered('a', 3), ordered('b', 5)]);
    expect(lots(queue.take())).toEqual(['a@3', 'b@5', 'a@5']);
  });

  it('takes an order that was overtaken on its way here in the place of its receipt', () => {
    const queue = new OrderQueue({ maxCommands: 10, maxLots: 10 });
    for (const at of [1, 4, 4, 5, 3]) queue.add(ordered('a', at));
    queue.add(ordered('b', 4));
    expect(lots(queue.take())).toEqual(['a@1', 'a@3', 'a@4', 'a@4', 'b@4', 'a@5']);
  });

  it('says when more waits than a batch takes, and gives out what is asked for by name', () => {
    const queue = new OrderQueue({ maxCommands: 2, maxLots: 10 });
    for (const pending of [ordered('a', 1), ordered('b', 2)]) queue.add(pending);
    expect(queue.isCrowded).toBe(false);
    queue.add(ordered('a', 3));
    expect(queue.isCrowded).toBe(true);
    expect(lots(queue.takeOut(({ order }) => order.lot === 'a'))).toEqual(['a@1', 'a@3']);
    expect(lots(queue.take())).toEqual(['b@2']);
  });
});

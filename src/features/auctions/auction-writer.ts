import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import type { BidAnswer } from '../../contract/bidding.js';
import { isBid } from '../../core/auction/commands.js';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import { AlarmClock } from '../../platform/clock/clock.js';
import type { CommandKey } from '../../platform/database/batch.js';
import { Database } from '../../platform/database/database.js';
import { isPassing } from '../../platform/database/errors.js';
import { endOfPower } from './agency/powers.store.js';
import { notTaken } from './answers.js';
import { BatchDecider } from './batch-decider.js';
import type { DecidedBatch } from './batch-in-progress.js';
import { Commits } from './commits.js';
import { HeldOrders } from './held-orders.js';
import type { Order } from './order.js';
import { OrderQueue, type Pending } from './order-queue.js';
import { Pulse } from './pulse.js';

/** How long an order waits for a database that is away before its sender is told to ask again. */
const PATIENCE_MS = 10_000;
/** How long to wait before trying a database again that was away. */
const RETRY_MS = 50;
/** More than this in the queue means that the database is away or drowned; further orders are not taken. */
const QUEUE_MAX = 50_000;

/**
 * The one place where bids become so. It drains what waits, across all lots, into one transaction at a time, and
 * answers only what is durable. Any number of processes run one each: the locked rows make them agree.
 */
@Injectable()
export class AuctionWriter implements BeforeApplicationShutdown {
  private readonly queue: OrderQueue;
  private readonly held: HeldOrders;
  private running: Promise<void> | null = null;

  constructor(
    config: Config,
    private readonly clock: AlarmClock,
    private readonly database: Database,
    private readonly decider: BatchDecider,
    private readonly commits: Commits,
    private readonly pulse: Pulse,
  ) {
    this.queue = new OrderQueue({
      maxCommands: config.bidding.batchMaxCommands,
      maxLots: config.bidding.batchMaxLots,
    });
    this.held = new HeldOrders(clock, (pending) => {
      this.queue.putBack(pending);
      this.wake();
    });
  }

  /** Decides an order and makes it durable. The answer is null for an order without a command id. */
  submit(order: Order): Promise<BidAnswer | null> {
    return new Promise((answer) => {
      if (this.queue.size >= QUEUE_MAX) {
        answer(notTaken('unavailable', order.commandId));
        return;
      }
      this.queue.add({ order, answer });
      this.wake();
    });
  }

  /** Finishes what has been taken; what is held is asked again by its sender, under the same id. */
  beforeApplicationShutdown(): Promise<void> {
    return this.idle();
  }

  /** The ids of the commands that wait for the end of a drain. */
  heldCommandIds(): readonly string[] {
    return this.held.commandIds();
  }

  /** Resolves once nothing waits but what is held. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private wake(): void {
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.queue.size > 0) this.wake();
    });
  }

  /** One batch after another: what arrives while one is being made durable shares the next. */
  private async run(): Promise<void> {
    // One turn of the event loop, so that everything that has arrived by now shares the first transaction.
    await new Promise(setImmediate);
    while (this.queue.size > 0) await this.writeBatch(this.queue.take());
  }

  private async writeBatch(batch: readonly Pending[]): Promise<void> {
    try {
      await this.pulse.keep();
      this.answer(batch, await this.write(batch));
    } catch (error) {
      if (isPassing(error)) await this.tryLater(batch);
      else await this.isolate(batch, error);
    }
  }

  private write(batch: readonly Pending[]): Promise<DecidedBatch> {
    const orders = batch.map(({ order }) => order);
    const request = {
      streamIds: [...new Set(orders.map(({ lot }) => lot))].sort(),
      commands: lookedUp(orders),
    };
    return this.database.decideBatch(request, (locked) => {
      this.pulse.assertSteady(locked.now);
      return this.decider.decide(locked, orders);
    });
  }

  private answer(batch: readonly Pending[], decided: DecidedBatch): void {
    this.commits.follow(decided);
    for (const { lot } of decided.news) this.held.releaseLot(lot);
    const lastHeld = new Map<string, Held>();
    batch.forEach((pending, index) => {
      const outcome = decided.outcomes[index];
      invariant(outcome, 'an order without an outcome');
      if (outcome.kind !== 'held') {
        this.commits.answer(pending, outcome, decided);
        return;
      }
      const { lot, receivedAt } = pending.order;
      this.held.hold(pending, outcome.until);
      lastHeld.set(lot, { receivedAt, until: outcome.until });
    });
    if (this.queue.isCrowded) this.holdBehind(lastHeld);
  }

  /**
   * A bid that was received after one that is held would be held as well. Where more waits than one batch takes it is
   * not even asked: by the time that all of it had been, the first might be due again, and no other lot would ever get
   * its turn.
   */
  private holdBehind(lastHeld: ReadonlyMap<string, Held>): void {
    const heldBefore = ({ lot, command, receivedAt }: Order): Held | null => {
      const last = lastHeld.get(lot);
      return last !== undefined && isBid(command) && receivedAt >= last.receivedAt ? last : null;
    };
    for (const pending of this.queue.takeOut(({ order }) => heldBefore(order) !== null)) {
      const last = heldBefore(pending.order);
      if (last !== null) this.held.hold(pending, last.until);
    }
  }

  /** The database is away, or nobody knows whether the commit happened: ask again, the stored answers will tell. */
  private async tryLater(batch: readonly Pending[]): Promise<void> {
    await new Promise((resume) => setTimeout(resume, RETRY_MS));
    const latest = this.clock.now() - PATIENCE_MS;
    for (const { order, answer } of batch) {
      if (order.receivedAt < latest) answer(notTaken('unavailable', order.commandId));
    }
    this.queue.putBack(batch.filter(({ order }) => order.receivedAt >= latest));
  }

  /** Something in this batch cannot be written: each order by itself shows which, and only it is refused. */
  private async isolate(batch: readonly Pending[], error: unknown): Promise<void> {
    if (batch.length > 1) {
      for (const pending of batch) await this.writeBatch([pending]);
      return;
    }
    for (const pending of batch) this.commits.reportFault(pending, error);
  }
}

/** When an order was received that is held now, and until when it is. */
interface Held {
  readonly receivedAt: Instant;
  readonly until: Instant;
}

/** What a batch asks about, in the round trip that it makes anyway: what was answered before, and which powers have ended. */
function lookedUp(orders: readonly Order[]): readonly CommandKey[] {
  const powers = new Set(orders.flatMap(({ power }) => power?.id ?? []));
  const sent = orders.flatMap(({ actor, commandId }) =>
    commandId === null ? [] : [{ actorId: actor, commandId }],
  );
  return [...sent, ...[...powers].map(endOfPower)];
}

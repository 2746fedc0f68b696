import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import { Log } from '../../platform/logging/log.js';
import { notTaken } from './answers.js';
import type { DecidedBatch } from './batch-in-progress.js';
import { BiddingMetrics } from './bidding-metrics.js';
import { AuctionNews } from './news.js';
import type { Outcome } from './outcome.js';
import type { Order } from './order.js';
import type { Pending } from './order-queue.js';
import { Receipts } from './receipts.js';

/** What follows a commit in this process: news and answers. None of it happens before. */
@Injectable()
export class Commits {
  constructor(
    private readonly news: AuctionNews,
    private readonly receipts: Receipts,
    private readonly metrics: BiddingMetrics,
    private readonly log: Log,
  ) {}

  /** Takes over what has become durable and tells it in this process. */
  follow(decided: DecidedBatch): void {
    this.metrics.countBatch(decided);
    for (const news of decided.news) this.news.tell(news);
  }

  /** Answers one order of a committed batch; not for held ones. */
  answer({ order, answer }: Pending, outcome: Answerable, decided: DecidedBatch): void {
    switch (outcome.kind) {
      case 'unstated':
        answer(null);
        return;
      case 'not-taken':
        if (outcome.error) this.logFault('an order breaks an invariant', order, outcome.error);
        answer(notTaken(outcome.code, order.commandId));
        return;
      case 'stated':
        invariant(decided.sealed, 'a statement without a signed batch');
        answer(this.receipts.of(outcome, decided.sealed));
        return;
      case 'repeated':
        this.receipts.again(outcome).then(answer, (error: unknown) => {
          this.log.error('stored answer not readable', { err: error, command: order.commandId });
          answer(notTaken('unavailable', order.commandId));
        });
    }
  }

  /** An order that could not be written is a fault of ours: it goes to the log, its sender learns only `internal`. */
  reportFault({ order, answer }: Pending, error: unknown): void {
    this.logFault('an order cannot be written', order, error);
    answer(notTaken('internal', order.commandId));
  }

  private logFault(message: string, { lot, commandId }: Order, err: unknown): void {
    this.log.error(message, { err, lot, command: commandId });
  }
}

type Answerable = Exclude<Outcome, { kind: 'held' }>;

import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { Metrics } from '../../platform/metrics/metrics.js';
import type { DecidedBatch } from './batch-in-progress.js';

const BATCH_SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** What is counted of bidding: answers by their code, and how many share a transaction. */
@Injectable()
export class BiddingMetrics {
  readonly #answers: Counter<'verdict' | 'code'>;
  readonly #batchSize: Histogram;

  constructor(metrics: Metrics) {
    this.#answers = metrics.counter({
      name: 'ipgavel_bid_answers_total',
      help: 'Durable answers to bids, by verdict and code of refusal.',
      labels: ['verdict', 'code'],
    });
    this.#batchSize = metrics.histogram(
      {
        name: 'ipgavel_batch_answers',
        help: 'How many answers one transaction made durable.',
      },
      BATCH_SIZES,
    );
  }

  countBatch({ outcomes, answers }: DecidedBatch): void {
    if (answers.length > 0) this.#batchSize.observe(answers.length);
    for (const outcome of outcomes) {
      if (outcome.kind !== 'stated') continue;
      const { verdict, code = '' } = outcome.statement;
      this.#answers.inc({ verdict, code });
    }
  }
}

import { Injectable } from '@nestjs/common';
import { decideInTx } from '../../platform/database/batch-in-tx.js';
import type { Tx } from '../../platform/database/tx.js';
import { BatchDecider } from './batch-decider.js';
import { Commits } from './commits.js';
import type { Order } from './order.js';
import type { Outcome } from './outcome.js';

/**
 * Orders that belong to a larger transaction: publishing, enrolling, rulings. Decided by the same rules on the same
 * locked rows as bids; only slower, because other rows are written with them.
 */
@Injectable()
export class LotDesk {
  constructor(
    private readonly decider: BatchDecider,
    private readonly commits: Commits,
  ) {}

  /** Decides the orders inside `tx`; what they did is told in this process once `tx` is durable. */
  async decide(tx: Tx, orders: readonly Order[]): Promise<readonly Outcome[]> {
    const streamIds = [...new Set(orders.map(({ lot }) => lot))].sort();
    const decided = await decideInTx(tx, { streamIds, commands: [] }, (locked) =>
      this.decider.decide(locked, orders),
    );
    tx.onCommit(() => {
      this.commits.follow(decided);
    });
    return decided.outcomes;
  }
}

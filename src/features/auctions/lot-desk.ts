import { Injectable } from '@nestjs/common';
import type { LotCommand } from '../../core/auction/commands.js';
import type { Instant } from '../../core/kernel/instant.js';
import { decideInTx } from '../../platform/database/batch-in-tx.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { BatchDecider } from './batch-decider.js';
import { Commits } from './commits.js';
import { type Order, systemOrder } from './order.js';
import type { Outcome } from './outcome.js';

/** An order about a lot that belongs to a larger transaction. */
export interface DeskOrder {
  readonly lot: string;
  readonly command: LotCommand;
  readonly receivedAt: Instant;
}

/**
 * Orders that other rows are written with: publishing, enrolling, rulings. Decided by the same rules on the same
 * locked rows as bids, inside a transaction of the caller's.
 */
@Injectable()
export class LotDesk {
  constructor(
    private readonly decider: BatchDecider,
    private readonly commits: Commits,
  ) {}

  /** Has one order decided. A refusal is thrown as an `ApiError` and so undoes the transaction. */
  async order(tx: Tx, { lot, command, receivedAt }: DeskOrder): Promise<void> {
    const [outcome] = await this.decide(tx, [systemOrder(lot, command, receivedAt)]);
    if (outcome?.kind === 'not-taken' && outcome.error) throw outcome.error;
    const code = outcome && refusalOf(outcome);
    if (code) throw new ApiError(code);
  }

  /** Has several orders decided; what they did is told in this process once `tx` is durable. */
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

function refusalOf(outcome: Outcome): ApiError['code'] | null {
  if (outcome.kind === 'not-taken') return outcome.code;
  if (outcome.kind === 'unstated' && outcome.verdict.kind === 'refused')
    return outcome.verdict.code;
  return null;
}

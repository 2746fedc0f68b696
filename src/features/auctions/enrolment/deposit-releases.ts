import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { AuctionState } from '../../../core/auction/auction.js';
import { hasWon } from '../../../contract/has-won.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import type { StreamHead } from '../../../platform/database/batch.js';
import { Database } from '../../../platform/database/database.js';
import { FeedFollower } from '../../../platform/database/feed-follower.js';
import { readHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Log } from '../../../platform/logging/log.js';
import { LotsService } from '../../lots/lots.service.js';
import { readEnrolments } from '../enrolments.store.js';
import { LOT_STREAM } from '../lot-in-batch.js';
import { SYSTEM } from '../order.js';
import { AgreementsService } from './agreements.service.js';
import { DepositKeeping } from './deposit-keeping.js';
import { refundDueAt } from './deposit-terms.js';

/** Sends back, once their lot has ended, the deposits of those who have won nothing of it; every winner's stays. */
@Injectable()
export class DepositReleases implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: FeedFollower;

  constructor(
    database: Database,
    private readonly lots: LotsService,
    private readonly agreements: AgreementsService,
    private readonly deposits: DepositKeeping,
    log: Log,
  ) {
    this.follower = new FeedFollower({
      ...{ database, log, consumer: 'deposit-releases' },
      complaint: 'deposits could not be released',
      act: (tx, streamIds) => this.releaseIn(tx, streamIds),
    });
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  onApplicationShutdown(): void {
    this.follower.stop();
  }

  private async releaseIn(tx: Tx, streamIds: readonly string[]): Promise<void> {
    for (const head of await readHeads(tx, streamIds)) {
      if (head.kind === LOT_STREAM) await this.releaseLosers(tx, head);
    }
  }

  private async releaseLosers(tx: Tx, { id, state }: StreamHead): Promise<void> {
    const { result } = decodeState(state) as AuctionState;
    if (result === null) return;
    const lot = await this.lots.getPublished(tx, id);
    const details = { refundDueAt: refundDueAt(this.agreements.packOf(lot), result.endedAt) };
    const move = { by: SYSTEM, receivedAt: tx.now };
    for (const { paddle } of await readEnrolments(tx, id)) {
      if (hasWon(result, paddle)) continue;
      await this.deposits.release(tx, { lot: id, paddle }, { move, details });
    }
  }
}

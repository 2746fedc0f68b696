import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { AuctionState } from '../../../core/auction/auction.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import type { StreamHead } from '../../../platform/database/batch.js';
import { advanceConsumer } from '../../../platform/database/consumers.js';
import { Database } from '../../../platform/database/database.js';
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

const LOOK_MS = 1_000;
const NEWS_AT_ONCE = 200;
const CONSUMER = 'deposit-releases';

/**
 * Sends the losers' deposits back once their lot has ended; the winner's stays. It follows the feed, so that an end
 * which nobody witnessed is still acted on, once: what it does commits together with how far it has read.
 */
@Injectable()
export class DepositReleases implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isReleasing = false;

  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly agreements: AgreementsService,
    private readonly deposits: DepositKeeping,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.follow(), LOOK_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async follow(): Promise<void> {
    if (this.isReleasing) return;
    this.isReleasing = true;
    try {
      while (await this.releaseSome());
    } catch (err) {
      this.log.warn('deposits could not be released; the next second tries again', { err });
    } finally {
      this.isReleasing = false;
    }
  }

  /** Acts on the next news; false when there is none left. */
  private releaseSome(): Promise<boolean> {
    return this.database.transact(async (tx) => {
      const news = await advanceConsumer(tx, CONSUMER, NEWS_AT_ONCE);
      const ids = [...new Set(news.map(({ streamId }) => streamId))].sort();
      for (const head of await readHeads(tx, ids)) {
        if (head.kind === LOT_STREAM) await this.releaseLosers(tx, head);
      }
      return news.length === NEWS_AT_ONCE;
    });
  }

  private async releaseLosers(tx: Tx, { id, state }: StreamHead): Promise<void> {
    const { result } = decodeState(state) as AuctionState;
    if (result === null) return;
    const lot = await this.lots.getPublished(tx, id);
    const details = { refundDueAt: refundDueAt(this.agreements.packOf(lot), result.endedAt) };
    const move = { by: SYSTEM, receivedAt: tx.now };
    for (const { paddle } of await readEnrolments(tx, id)) {
      if (paddle === result.winner) continue;
      await this.deposits.release(tx, { lot: id, paddle }, { move, details });
    }
  }
}

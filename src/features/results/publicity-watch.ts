import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { FeedFollower } from '../../platform/database/feed-follower.js';
import type { Tx } from '../../platform/database/tx.js';
import { Log } from '../../platform/logging/log.js';
import { LotsService } from '../lots/lots.service.js';
import { PublicitiesStore } from './publicities.store.js';
import { PublicityKeeping } from './publicity-keeping.js';

const LOOK_MS = 1_000;
const AT_ONCE = 100;

/**
 * Begins the publicity of a result when its lot has ended, and makes the result final by the clock. What is due stands
 * in rows, so it is found again after any crash; several processes that find it meet at the row.
 */
@Injectable()
export class PublicityWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: FeedFollower;
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly publicities: PublicitiesStore,
    private readonly keeping: PublicityKeeping,
    private readonly log: Log,
  ) {
    this.follower = new FeedFollower({
      ...{ database, log, consumer: 'result-publicity' },
      complaint: 'the publicity of results could not be begun',
      act: (tx, streamIds) => this.beginAmong(tx, streamIds),
    });
  }

  onApplicationBootstrap(): void {
    this.follower.start();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  onApplicationShutdown(): void {
    this.follower.stop();
    if (this.timer) clearInterval(this.timer);
  }

  private async beginAmong(tx: Tx, streamIds: readonly string[]): Promise<void> {
    for (const id of streamIds.filter((one) => one.startsWith('lot_'))) {
      await this.lots.lock(tx, id);
      await this.keeping.lock(tx, await this.lots.getPublished(tx, id));
    }
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const { read } = this.database;
      const due = await this.publicities.due(read, this.clock.now(), AT_ONCE);
      const late = await this.keeping.lotsToTakeOver(read, AT_ONCE);
      for (const id of new Set([...due, ...late])) await this.settle(id);
    } catch (err) {
      this.log.warn('due results could not be looked up; the next second tries again', { err });
    } finally {
      this.isLooking = false;
    }
  }

  /** One result that cannot be settled does not keep the others from becoming final. */
  private async settle(id: string): Promise<void> {
    try {
      await this.database.transact(async (tx) => {
        await this.lots.lock(tx, id);
        await this.keeping.settle(tx, await this.lots.getPublished(tx, id));
      });
    } catch (err) {
      const words = 'a result could not be made final; the next second tries again';
      this.log.warn(words, { lot: id, err });
    }
  }
}

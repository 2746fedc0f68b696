import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { COVERED_REASON, proceeds, stopped } from '../../core/session/stop-when-covered.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { Database } from '../../platform/database/database.js';
import { FeedFollower } from '../../platform/database/feed-follower.js';
import type { Tx } from '../../platform/database/tx.js';
import { Log } from '../../platform/logging/log.js';
import { RuleWithdrawalsService } from '../auctions/rule-withdrawals.service.js';
import { LotsService } from '../lots/lots.service.js';
import { DebtSales } from './debt-sale.js';
import { SessionsStore } from './sessions.store.js';

const SYSTEM = 'system';

/** Withdraws what has not opened of a session, once, when hammer prices have come to cover its debt and costs. */
@Injectable()
export class SessionStops implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: FeedFollower;

  constructor(
    private readonly lots: LotsService,
    private readonly store: SessionsStore,
    private readonly sales: DebtSales,
    private readonly withdrawals: RuleWithdrawalsService,
    database: Database,
    log: Log,
  ) {
    this.follower = new FeedFollower({
      ...{ database, log, consumer: 'session-stops' },
      complaint: 'sessions could not be stopped',
      act: (tx, streamIds) => this.stopAmong(tx, streamIds),
    });
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  onApplicationShutdown(): void {
    this.follower.stop();
  }

  private async stopAmong(tx: Tx, lots: readonly string[]): Promise<void> {
    const sessions = await this.lots.sessionsOf(tx, lots);
    for (const id of await this.store.findStoppable(tx, sessions)) await this.stop(tx, id);
  }

  private async stop(tx: Tx, id: string): Promise<void> {
    const whole = await this.store.lock(tx, id);
    const cover = whole?.version.cover;
    if (!whole || !cover || whole.stop !== null) return;
    const sale = await this.sales.of(tx, whole.version, { cover, now: tx.now });
    const unopened = stopped(sale);
    if (unopened === null) return;
    const lots = await this.withdrawals.withdrawUnopened(tx, unopened, COVERED_REASON);
    const facts = { session: id, lots: [...lots], rule: COVERED_REASON };
    const change = { type: 'session-stopped', by: SYSTEM, facts };
    const stoppedAt = await recordChange(tx, whole.session.centreId, change);
    await this.store.appendStop(tx, { sessionId: id, proceeds: proceeds(sale), lots, stoppedAt });
  }
}

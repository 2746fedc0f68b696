import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { PayoutAct } from './payout-act.js';
import { PaymentProviders } from './providers.js';
import { PayoutsStore } from './payouts.store.js';

const LOOK_MS = 1_000;
const AT_ONCE = 100;
const BY = 'system';

/** Notes what providers have paid out by themselves. Found again after any crash: what was instructed stands in rows. */
@Injectable()
export class PayoutWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(
    private readonly database: Database,
    private readonly act: PayoutAct,
    private readonly store: PayoutsStore,
    private readonly providers: PaymentProviders,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      for (const provider of this.providers.payingOutThemselves()) {
        const waiting = await this.store.findInstructed(this.database.read, provider, AT_ONCE);
        for (const { id } of waiting) await this.note(id);
      }
    } catch (err) {
      this.log.warn('payouts could not be followed up; the next second tries again', { err });
    } finally {
      this.isLooking = false;
    }
  }

  /** Another process may have been first: then there is nothing left to do. */
  private note(id: string): Promise<void> {
    return this.database.transact(async (tx) => {
      const payout = await this.store.lock(tx, id);
      if (payout?.state === 'instructed')
        await this.act.pay(tx, payout, { by: BY, evidence: null });
    });
  }
}

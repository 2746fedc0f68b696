import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { PaymentsService } from './payments.service.js';
import { PaymentsStore } from './payments.store.js';
import { PaymentProviders } from './providers.js';

const LOOK_MS = 1_000;
const AT_ONCE = 100;
const BY = 'system';

/** Asks providers what became of the refunds that were asked for. Found again after any crash: they stand in rows. */
@Injectable()
export class RefundWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly payments: PaymentsService,
    private readonly store: PaymentsStore,
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
      const waiting = await this.store.findIn(this.database.read, 'refund-requested', AT_ONCE);
      for (const payment of waiting) {
        if (this.providers.get(payment.provider).hasRefunded(payment)) await this.note(payment.id);
      }
    } catch (err) {
      this.log.warn('refunds could not be followed up; the next second tries again', { err });
    } finally {
      this.isLooking = false;
    }
  }

  /** Another process may have been first: then there is nothing left to do. */
  private note(id: string): Promise<void> {
    const move = { by: BY, receivedAt: this.clock.now() };
    return this.database.transact(async (tx) => {
      const payment = await this.payments.lock(tx, id);
      if (payment?.state !== 'refund-requested') return;
      await this.payments.take(tx, payment, { step: 'refund', move });
    });
  }
}

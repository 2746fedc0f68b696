import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { nextDue } from '../../core/auction/auction.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import { AlarmClock, type Cancel } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { dueStreams } from '../../platform/database/streams.js';
import { Log } from '../../platform/logging/log.js';
import { AuctionWriter } from './auction-writer.js';
import { LOT_STREAM } from './lot-in-batch.js';
import { AuctionNews } from './news.js';
import { systemOrder } from './order.js';

const SWEEP_MS = 1_000;
/** Timers are set for what is due this soon; the rest is found by a later sweep. */
const HORIZON_MS = 3_000;
/** What one sweep looks at; more than this due at once is found by the next. */
const SWEEP_LIMIT = 5_000;

interface Alarm {
  readonly at: Instant;
  readonly cancel: Cancel;
}

/**
 * Opens and closes lots at their instants. What is due stands in the database; timers only make it punctual, and a
 * sweep every second finds whatever a timer, a process or a lost message has missed.
 */
@Injectable()
export class DueWatchService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly alarms = new Map<string, Alarm>();
  private readonly horizonMs: number;
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    config: Config,
    private readonly clock: AlarmClock,
    private readonly database: Database,
    private readonly writer: AuctionWriter,
    private readonly news: AuctionNews,
    private readonly log: Log,
  ) {
    // A scenario's clock leaps over days, and every instant on the way must be known when it does.
    this.horizonMs = config.clock === 'scenario' ? 10 * 365 * 86_400_000 : HORIZON_MS;
  }

  onApplicationBootstrap(): void {
    this.news.listen(({ lot, state }) => {
      this.note(lot, nextDue(state));
    });
    void this.sweep();
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
    for (const { cancel } of this.alarms.values()) cancel();
    this.alarms.clear();
  }

  /** Looks up what is due soon and sets its alarm. */
  async sweep(): Promise<void> {
    try {
      const before = plus(this.clock.now(), this.horizonMs);
      const due = await dueStreams(this.database.read, {
        kind: LOT_STREAM,
        before,
        limit: SWEEP_LIMIT,
      });
      for (const { id, dueAt } of due) this.note(id, dueAt);
    } catch (error) {
      this.log.warn('due lots could not be looked up; the next sweep tries again', { err: error });
    }
  }

  private note(lot: string, at: Instant | null): void {
    const known = this.alarms.get(lot);
    if (known?.at === at) return;
    known?.cancel();
    this.alarms.delete(lot);
    if (at === null || at > this.clock.now() + this.horizonMs) return;
    const cancel = this.clock.wakeAt(at, () => {
      this.alarms.delete(lot);
      void this.writer.submit(systemOrder(lot, { type: 'tick' }, this.clock.now()));
    });
    this.alarms.set(lot, { at, cancel });
  }
}

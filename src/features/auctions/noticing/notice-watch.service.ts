import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Config } from '../../../../config/config.js';
import { plus } from '../../../core/kernel/instant.js';
import { AlarmClock, type Cancel } from '../../../platform/clock/clock.js';
import { ScenarioClock } from '../../../platform/clock/scenario-clock.js';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/logging/log.js';
import { NoticeLook } from './notice-look.js';
import { type DueLook, PlacementsStore } from './placements.store.js';

const SWEEP_MS = 1_000;
/** Timers are set for what is due this soon; the rest is found by a later sweep. */
const HORIZON_MS = 3_000;
const SWEEP_LIMIT = 1_000;

/** Has the media of a notice looked at as its lot opens. When that is stands in the database; timers make it punctual. */
@Injectable()
export class NoticeWatchService
  implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown
{
  private readonly alarms = new Map<string, Cancel>();
  private readonly working = new Set<Promise<void>>();
  private readonly horizonMs: number;
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    config: Config,
    private readonly clock: AlarmClock,
    private readonly database: Database,
    private readonly store: PlacementsStore,
    private readonly looking: NoticeLook,
    private readonly log: Log,
  ) {
    // A scenario's clock leaps over days, and every instant on the way must be known when it does.
    this.horizonMs = config.clock === 'scenario' ? 10 * 365 * 86_400_000 : HORIZON_MS;
  }

  /** A scenario's clock waits until lots without proof stand still. */
  onModuleInit(): void {
    if (!(this.clock instanceof ScenarioClock)) return;
    this.clock.onSettle(async () => {
      await Promise.all(this.working);
      return [];
    });
  }

  onApplicationBootstrap(): void {
    void this.sweep();
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  onApplicationShutdown(): Promise<unknown> {
    if (this.sweeping) clearInterval(this.sweeping);
    for (const cancel of this.alarms.values()) cancel();
    this.alarms.clear();
    return Promise.all(this.working);
  }

  /** Has the media of a lot looked at when it opens. */
  note({ lot, at }: DueLook): void {
    if (this.alarms.has(lot) || at > this.clock.now() + this.horizonMs) return;
    const cancel = this.clock.wakeAt(at, () => {
      const done = this.look(lot).finally(() => {
        this.alarms.delete(lot);
        this.working.delete(done);
      });
      this.working.add(done);
    });
    this.alarms.set(lot, cancel);
  }

  private async sweep(): Promise<void> {
    try {
      const before = plus(this.clock.now(), this.horizonMs);
      const due = await this.store.findDue(this.database.read, before, SWEEP_LIMIT);
      for (const one of due) this.note(one);
    } catch (error) {
      this.log.warn('notices could not be looked up; the next sweep tries again', { err: error });
    }
  }

  private async look(lot: string): Promise<void> {
    try {
      await this.database.transact((tx) => this.looking.look(tx, lot));
    } catch (error) {
      this.log.warn('a notice was not looked at; the next sweep tries again', { lot, err: error });
    }
  }
}

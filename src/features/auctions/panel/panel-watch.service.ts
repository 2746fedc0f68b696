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
import { PanelDue } from './panel-due.js';
import { type DueDraw, PanelsStore } from './panels.store.js';

const SWEEP_MS = 1_000;
/** Timers are set for what is due this soon; the rest is found by a later sweep. */
const HORIZON_MS = 3_000;
const SWEEP_LIMIT = 1_000;

/** Opens seeds and ends the giving of marks at their instants, which stand in the database; timers make it punctual. */
@Injectable()
export class PanelWatchService
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
    private readonly panels: PanelsStore,
    private readonly due: PanelDue,
    private readonly log: Log,
  ) {
    // A scenario's clock leaps over days, and every instant on the way must be known when it does.
    this.horizonMs = config.clock === 'scenario' ? 10 * 365 * 86_400_000 : HORIZON_MS;
  }

  /** A scenario's clock waits until draws have caught up with it. */
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

  /** Has something done in a draw when it is due. */
  note({ id, at }: DueDraw): void {
    const key = `${id} ${at}`;
    if (this.alarms.has(key) || at > this.clock.now() + this.horizonMs) return;
    const cancel = this.clock.wakeAt(at, () => {
      const done = this.act(id).finally(() => {
        this.alarms.delete(key);
        this.working.delete(done);
      });
      this.working.add(done);
    });
    this.alarms.set(key, cancel);
  }

  private async sweep(): Promise<void> {
    try {
      const before = plus(this.clock.now(), this.horizonMs);
      const due = await this.panels.findDue(this.database.read, before, SWEEP_LIMIT);
      for (const one of due) this.note(one);
    } catch (error) {
      this.log.warn('due draws could not be looked up; the next sweep tries again', { err: error });
    }
  }

  private async act(id: string): Promise<void> {
    try {
      const lot = await this.panels.findLot(this.database.read, id);
      if (lot !== null) await this.database.transact((tx) => this.due.act(tx, lot));
    } catch (error) {
      this.log.warn('a draw was not done; the next sweep tries again', { draw: id, err: error });
    }
  }
}

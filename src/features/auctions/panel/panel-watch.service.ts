import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { AlarmClock } from '../../../platform/clock/clock.js';
import { type Due, DueAlarms } from '../../../platform/clock/due-alarms.js';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/logging/log.js';
import { PanelDue } from './panel-due.js';
import { PanelsStore } from './panels.store.js';

/** Opens seeds and ends the giving of marks at their instants. */
@Injectable()
export class PanelWatchService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly alarms: DueAlarms;

  constructor(clock: AlarmClock, database: Database, panels: PanelsStore, due: PanelDue, log: Log) {
    this.alarms = new DueAlarms({
      ...{ clock, log, what: 'draws' },
      findDue: (before, limit) => panels.findDue(database.read, before, limit),
      act: async (id) => {
        const lot = await panels.findLot(database.read, id);
        if (lot !== null) await database.transact((tx) => due.act(tx, lot));
      },
    });
  }

  onApplicationBootstrap(): void {
    this.alarms.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.alarms.stop();
  }

  /** Has something done in a draw when it is due. */
  note(due: Due): void {
    this.alarms.note(due);
  }
}

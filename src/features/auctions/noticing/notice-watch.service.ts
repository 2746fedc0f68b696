import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { AlarmClock } from '../../../platform/clock/clock.js';
import { type Due, DueAlarms } from '../../../platform/clock/due-alarms.js';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/logging/log.js';
import { NoticeLook } from './notice-look.js';
import { PlacementsStore } from './placements.store.js';

/** Has the media of a notice looked at as its lot opens. */
@Injectable()
export class NoticeWatchService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly alarms: DueAlarms;

  constructor(
    clock: AlarmClock,
    database: Database,
    store: PlacementsStore,
    looking: NoticeLook,
    log: Log,
  ) {
    this.alarms = new DueAlarms({
      ...{ clock, log, what: 'notices' },
      findDue: (before, limit) => store.findDue(database.read, before, limit),
      act: (lot) => database.transact((tx) => looking.look(tx, lot)),
    });
  }

  onApplicationBootstrap(): void {
    this.alarms.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.alarms.stop();
  }

  /** Has the media of a lot looked at when it opens. */
  note(due: Due): void {
    this.alarms.note(due);
  }
}

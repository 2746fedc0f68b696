import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../database/database.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { DisciplinedClock } from './disciplined-clock.js';

const INTERVAL_MS = 5000;

/** Asks the database for its time every few seconds, and has the clock follow it. The start has asked once already. */
@Injectable()
export class ClockDiscipline implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #clock: DisciplinedClock;
  readonly #database: Database;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: DisciplinedClock, database: Database, log: Log, metrics: Metrics) {
    this.#clock = clock;
    this.#database = database;
    this.#log = log;
    const refused = metrics.counter({
      name: 'ipgavel_clock_samples_refused_total',
      help: "Readings of the database's clock that were too far off to be believed.",
    });
    clock.onAlarm((disagreementMs) => {
      refused.inc();
      log.error('the database disagrees about the time', { disagreementMs });
    });
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#sample(), INTERVAL_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #sample(): Promise<void> {
    try {
      this.#clock.discipline(await this.#database.sampleTime());
    } catch (err) {
      this.#log.warn('the database told no time', { err });
    }
  }
}

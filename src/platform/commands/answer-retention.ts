import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { plus } from '../../core/kernel/instant.js';
import { Clock } from '../clock/clock.js';
import { removeAnswers } from '../database/answers.js';
import { Database } from '../database/database.js';
import { Log } from '../logging/log.js';

/** A client that asks again later than this is told nothing of what it was answered. */
const KEPT_MS = 30 * 86_400_000;
const INTERVAL_MS = 3_600_000;

/** Removes, every hour, the answers that nobody will ask for again. */
@Injectable()
export class AnswerRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #clock: Clock;
  readonly #database: Database;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock, database: Database, log: Log) {
    this.#clock = clock;
    this.#database = database;
    this.#log = log;
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#removeQuietly(), INTERVAL_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** Removes what is too old by now; a little at a time, so that no bid waits for it. */
  async remove(): Promise<void> {
    const before = plus(this.#clock.now(), -KEPT_MS);
    while ((await removeAnswers(this.#database, before)) > 0);
  }

  async #removeQuietly(): Promise<void> {
    try {
      await this.remove();
    } catch (err) {
      this.#log.warn('old answers could not be removed; the next hour tries again', { err });
    }
  }
}

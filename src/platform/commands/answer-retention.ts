import { Injectable } from '@nestjs/common';
import { plus } from '../../core/kernel/instant.js';
import { Clock } from '../clock/clock.js';
import { removeAnswers } from '../database/answers.js';
import { Database } from '../database/database.js';

/** A client that asks again later than this is told nothing of what it was answered. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets the answers that nobody will ask for again. What was accepted stands in the records for good. */
@Injectable()
export class AnswerRetention {
  readonly #clock: Clock;
  readonly #database: Database;

  constructor(clock: Clock, database: Database) {
    this.#clock = clock;
    this.#database = database;
  }

  /** Removes what is too old by now; a little at a time, so that no bid waits for it. */
  async remove(): Promise<void> {
    const before = plus(this.#clock.now(), -KEPT_MS);
    while ((await removeAnswers(this.#database, before)) > 0);
  }
}

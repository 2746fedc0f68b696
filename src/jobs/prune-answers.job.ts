import { Injectable } from '@nestjs/common';
import { plus } from '../core/kernel/instant.js';
import { Clock } from '../platform/clock/clock.js';
import { removeAnswers } from '../platform/database/answers.js';
import { Database } from '../platform/database/database.js';
import type { Job } from './job.js';

const DAY_MS = 86_400_000;
/** For so long the same command id gets the same answer. What was accepted stands in the records for good. */
const KEPT_MS = 30 * DAY_MS;

/** Removes answers that nobody may ask for again. */
@Injectable()
export class PruneAnswersJob implements Job {
  readonly name = 'prune-answers';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    const before = plus(this.clock.now(), -KEPT_MS);
    while ((await removeAnswers(this.database, before)) > 0);
  }
}

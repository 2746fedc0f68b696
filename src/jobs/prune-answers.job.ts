import { Injectable } from '@nestjs/common';
import { AnswerRetention } from '../platform/commands/answer-retention.js';
import type { Job } from './job.js';

/** Forgets, every hour, the answers that nobody will ask for again. */
@Injectable()
export class PruneAnswersJob implements Job {
  readonly name = 'prune-answers';
  readonly everyMs = 3_600_000;

  constructor(private readonly retention: AnswerRetention) {}

  run(): Promise<void> {
    return this.retention.remove();
  }
}

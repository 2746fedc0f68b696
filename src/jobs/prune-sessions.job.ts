import { Injectable } from '@nestjs/common';
import { SessionRetentionService } from '../features/auth/session-retention.service.js';
import type { Job } from './job.js';

/** Forgets, every hour, the sessions that have been over for long. */
@Injectable()
export class PruneSessionsJob implements Job {
  readonly name = 'prune-sessions';
  readonly everyMs = 3_600_000;

  constructor(private readonly retention: SessionRetentionService) {}

  run(): Promise<void> {
    return this.retention.remove();
  }
}

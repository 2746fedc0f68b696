import { Injectable } from '@nestjs/common';
import { DueWatchService } from '../features/auctions/due-watch.service.js';
import type { Job } from './job.js';

/** Looks for lots that are due, should every timer and sweep of the serving processes have failed. */
@Injectable()
export class SweepDueJob implements Job {
  readonly name = 'sweep-due';
  readonly everyMs = 60_000;

  constructor(private readonly due: DueWatchService) {}

  run(): Promise<void> {
    return this.due.sweep();
  }
}

import { Module } from '@nestjs/common';
import { AuctionsModule } from '../features/auctions/auctions.module.js';
import { JobRunner } from './job-runner.js';
import { PruneAnswersJob } from './prune-answers.job.js';
import { PruneSessionsJob } from './prune-sessions.job.js';
import { SweepDueJob } from './sweep-due.job.js';

/** What is done in the background. */
@Module({
  imports: [AuctionsModule],
  providers: [JobRunner, PruneAnswersJob, PruneSessionsJob, SweepDueJob],
})
export class JobsModule {}

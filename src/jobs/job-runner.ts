import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Queue } from 'bull';
import { Config } from '../../config/config.js';
import { Log } from '../platform/logging/log.js';
import type { Job } from './job.js';
import { PruneAnswersJob } from './prune-answers.job.js';
import { PruneSessionsJob } from './prune-sessions.job.js';
import { SweepDueJob } from './sweep-due.job.js';

const QUEUE = 'ipgavel-jobs';

/**
 * Runs the background jobs of a worker: over Bull where there is Redis, so that of many workers one does each job,
 * else by timers in this process.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: readonly Job[];
  private readonly timers: NodeJS.Timeout[] = [];
  private queue: Queue | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    answers: PruneAnswersJob,
    sessions: PruneSessionsJob,
    sweep: SweepDueJob,
  ) {
    this.jobs = [answers, sessions, sweep];
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.redis) await this.runOver(this.config.redis.url);
    else this.runHere();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.queue?.close();
  }

  private runHere(): void {
    for (const job of this.jobs) {
      this.timers.push(setInterval(() => void this.attempt(job), job.everyMs));
    }
  }

  private async runOver(redisUrl: string): Promise<void> {
    // Nobody without Redis waits for it.
    const { default: Bull } = await import('bull');
    const queue = new Bull(QUEUE, redisUrl, {
      defaultJobOptions: { removeOnComplete: true, removeOnFail: 100 },
    });
    queue.on('error', (err) => {
      this.log.warn('the job queue is out of reach', { err });
    });
    for (const job of this.jobs) {
      void queue.process(job.name, () => this.attempt(job));
      queue.add(job.name, {}, { repeat: { every: job.everyMs } }).catch((err: unknown) => {
        this.log.warn('a job could not be scheduled', { err, job: job.name });
      });
    }
    this.queue = queue;
  }

  private async attempt(job: Job): Promise<void> {
    try {
      await job.run();
    } catch (err) {
      this.log.error('a job failed; its next turn tries again', { err, job: job.name });
    }
  }
}

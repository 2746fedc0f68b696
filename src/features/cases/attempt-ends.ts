import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { advanceConsumer } from '../../platform/database/consumers.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { CaseReader } from './case-reader.js';

const LOOK_MS = 1_000;
const NEWS_AT_ONCE = 200;
const CONSUMER = 'attempt-ends';

/**
 * Notes in its case how an attempt ended, so that what follows it is proposed. It follows the feed: an end which nobody
 * witnessed is still noted, and once.
 */
@Injectable()
export class AttemptEnds implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isNoting = false;

  constructor(
    private readonly database: Database,
    private readonly reader: CaseReader,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.follow(), LOOK_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async follow(): Promise<void> {
    if (this.isNoting) return;
    this.isNoting = true;
    try {
      while (await this.noteSome());
    } catch (err) {
      this.log.warn('ends of attempts could not be noted; the next second tries again', { err });
    } finally {
      this.isNoting = false;
    }
  }

  /** Acts on the next news; false when there is none left. */
  private noteSome(): Promise<boolean> {
    return this.database.transact(async (tx) => {
      const news = await advanceConsumer(tx, CONSUMER, NEWS_AT_ONCE);
      const ids = [...new Set(news.map(({ streamId }) => streamId))].sort();
      await this.reader.note(tx, ids);
      return news.length === NEWS_AT_ONCE;
    });
  }
}

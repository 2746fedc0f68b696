import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { FeedFollower } from '../../platform/database/feed-follower.js';
import { Log } from '../../platform/logging/log.js';
import { CaseReader } from './case-reader.js';

/** Notes in its case how an attempt ended, so that what follows it is proposed. */
@Injectable()
export class AttemptEnds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: FeedFollower;

  constructor(database: Database, reader: CaseReader, log: Log) {
    this.follower = new FeedFollower({
      ...{ database, log, consumer: 'attempt-ends' },
      complaint: 'ends of attempts could not be noted',
      act: (tx, streamIds) => reader.note(tx, streamIds),
    });
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  onApplicationShutdown(): void {
    this.follower.stop();
  }
}

import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { FeedFollower } from '../../platform/database/feed-follower.js';
import { Log } from '../../platform/logging/log.js';
import { ResumptionGuardsService } from '../auctions/resumption-guards.service.js';
import { ObjectionFollowing } from './objection-following.js';

/** Has objections follow what becomes of their lots, and keeps those standing that they hold. */
@Injectable()
export class ObjectionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: FeedFollower;

  constructor(
    database: Database,
    log: Log,
    private readonly following: ObjectionFollowing,
    guards: ResumptionGuardsService,
  ) {
    guards.declare((tx, lot) => this.following.assertNotHeld(tx, lot));
    this.follower = new FeedFollower({
      ...{ database, log, consumer: 'asset-objections' },
      complaint: 'objections could not follow their lots',
      act: async (tx, streamIds) => {
        for (const id of streamIds.filter((one) => one.startsWith('lot_')))
          await this.following.follow(tx, id);
      },
    });
  }

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  onApplicationShutdown(): void {
    this.follower.stop();
  }
}

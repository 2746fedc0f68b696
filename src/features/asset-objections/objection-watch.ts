import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { FeedFollower } from '../../platform/database/feed-follower.js';
import { Log } from '../../platform/logging/log.js';
import { AuctionNews } from '../auctions/news.js';
import { ResumptionGuardsService } from '../auctions/resumption-guards.service.js';
import { ObjectionFollowing } from './objection-following.js';

/** Has objections follow what becomes of their lots, and keeps those standing that they hold. */
@Injectable()
export class ObjectionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: FeedFollower;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly news: AuctionNews,
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
    this.news.listen(({ lot, entries }) => {
      if (entries.some(({ event }) => event.type === 'opened')) void this.lookAt(lot);
    });
  }

  onApplicationShutdown(): void {
    this.follower.stop();
  }

  /** A lot that is to be stopped at its opening does not wait for the next look at the feed. */
  private async lookAt(lot: string): Promise<void> {
    try {
      await this.database.transact((tx) => this.following.follow(tx, lot));
    } catch (err) {
      this.log.warn('a lot could not be stopped at its opening; the feed tries again', { err });
    }
  }
}

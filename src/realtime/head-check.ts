import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { AuctionsService } from '../features/auctions/auctions.service.js';
import { Log } from '../platform/logging/log.js';
import { Feed } from './feed.js';
import { Rooms } from './rooms.js';

const CHECK_MS = 1_000;

/**
 * Looks once a second whether the watched lots have moved on without this process hearing of it, so that no lost
 * message is lost for longer than that.
 */
@Injectable()
export class HeadCheck implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private checking = false;

  constructor(
    private readonly auctions: AuctionsService,
    private readonly rooms: Rooms,
    private readonly feed: Feed,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.check(), CHECK_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    try {
      for (const lot of await this.auctions.movedOn(this.rooms.watched())) {
        const live = await this.auctions.findLive(lot);
        if (live) this.feed.take(live);
      }
    } catch (error) {
      this.log.warn('watched lots could not be looked at; the next look tries again', {
        err: error,
      });
    } finally {
      this.checking = false;
    }
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AuctionsService } from '../features/auctions/auctions.service.js';
import { EnteredNews } from '../features/auctions/entered/news.js';
import { AuctionNews } from '../features/auctions/news.js';
import { Feed } from './feed.js';
import { Peers } from './peers.js';
import { Rooms } from './rooms.js';

/** Where the feed hears from: commits of this process, which are also told to the others, and theirs. */
@Injectable()
export class FeedSources implements OnApplicationBootstrap {
  constructor(
    private readonly auctions: AuctionsService,
    private readonly news: AuctionNews,
    private readonly entered: EnteredNews,
    private readonly feed: Feed,
    private readonly peers: Peers,
    private readonly rooms: Rooms,
  ) {}

  onApplicationBootstrap(): void {
    this.news.listen((news) => {
      // Most lots that are bid on here are watched by nobody here, and alone in the world there is nobody to tell.
      if (!this.peers.isConnected && !this.rooms.find(news.lot)) return;
      const update = this.auctions.updateOf(news);
      this.feed.take(update);
      this.peers.tell(update);
    });
    this.entered.listen((news) => {
      this.feed.tellEntered(news);
      this.peers.tellEntered(news);
    });
    this.peers.listen({
      update: (update) => {
        this.feed.take(update);
      },
      entered: (news) => {
        this.feed.tellEntered(news);
      },
    });
  }
}

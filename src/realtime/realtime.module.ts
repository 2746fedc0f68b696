import { Module } from '@nestjs/common';
import { AuctionsModule } from '../features/auctions/auctions.module.js';
import { PartiesModule } from '../features/parties/parties.module.js';
import { Conversation } from './conversation.js';
import { Feed } from './feed.js';
import { FeedSources } from './feed-sources.js';
import { HeadCheck } from './head-check.js';
import { LiveGateway } from './live.gateway.js';
import { Peers } from './peers.js';
import { Revocation } from './revocation.js';
import { Rooms } from './rooms.js';

/** The live side: sockets, rooms and the feed. */
@Module({
  imports: [AuctionsModule, PartiesModule],
  providers: [Conversation, Feed, FeedSources, HeadCheck, LiveGateway, Peers, Revocation, Rooms],
})
export class RealtimeModule {}

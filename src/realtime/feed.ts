import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Config } from '../../config/config.js';
import type { ClientMessages, ServerMessages } from '../contract/socket.js';
import type { EntryNews } from '../features/auctions/entered/news.js';
import { IncidentWatchService } from '../features/auctions/incidents/incident-watch.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Stopwatch } from '../platform/clock/stopwatch.js';
import type { LotUpdate } from './lot-update.js';
import { Pace } from './pace.js';
import { Rooms } from './rooms.js';
import { tellIncidents } from './tell-incidents.js';

/** From so many watchers on, who bid what is told less often than the price: it costs as much as deciding the bids. */
const CROWD = 100;
const BIDS_PER_SECOND_IN_A_CROWD = 4;

/**
 * Tells the watchers of a lot what has become so, at most so many times a second: the first change at once, the rest
 * together. A bidder's own answer does not come this way and is never delayed.
 */
@Injectable()
export class Feed {
  /** The last entry of each lot whose bid its watchers were told of. */
  private readonly told = new Map<string, number>();
  private readonly statePace: Pace;
  private readonly bidsPace: Pace;
  private readonly crowdPace: Pace;
  private server: Server<ClientMessages, ServerMessages> | null = null;

  constructor(
    config: Config,
    stopwatch: Stopwatch,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
    private readonly incidents: IncidentWatchService,
  ) {
    this.statePace = new Pace(1000 / config.feed.perSecond, stopwatch);
    this.bidsPace = new Pace(1000 / config.feed.perSecond, stopwatch);
    this.crowdPace = new Pace(1000 / BIDS_PER_SECOND_IN_A_CROWD, stopwatch);
  }

  /** The server whose sockets are told; from then on the feed runs. */
  attach(server: Server<ClientMessages, ServerMessages>): void {
    this.server = server;
    tellIncidents(server, this.incidents);
  }

  /** Takes news of a lot, from this process or another; what nobody watches or what is old already is dropped. */
  take({ state, bids }: LotUpdate): void {
    const { lot } = state;
    const room = this.rooms.find(lot);
    if (!room) return;
    if (!this.told.has(lot)) this.told.set(lot, room.seq);
    if (!room.take(state, bids)) return;
    const bidsPace = this.isCrowded(lot) ? this.crowdPace : this.bidsPace;
    bidsPace.ask(lot, () => {
      this.tellBids(lot);
    });
    this.statePace.ask(lot, () => {
      this.tellState(lot);
    });
  }

  /** Tells who stands behind a paddle here that something became of a bid that was entered for it. */
  tellEntered({ lot, organisationId, callerId }: EntryNews): void {
    this.server?.local.to([organisationId, callerId]).emit('entered', { lot });
  }

  /** Forgets a lot that nobody watches. */
  drop(lot: string): void {
    this.rooms.close(lot);
    this.told.delete(lot);
    this.statePace.forget(lot);
    this.bidsPace.forget(lot);
    this.crowdPace.forget(lot);
  }

  private isCrowded(lot: string): boolean {
    return (this.server?.of('/').adapter.rooms.get(lot)?.size ?? 0) >= CROWD;
  }

  private tellState(lot: string): void {
    const room = this.rooms.find(lot);
    if (room) this.server?.local.to(lot).emit('state', room.state(this.clock.now()));
  }

  private tellBids(lot: string): void {
    const room = this.rooms.find(lot);
    if (!room) return;
    const bids = room.latestAfter(this.told.get(lot) ?? room.seq);
    this.told.set(lot, room.seq);
    if (bids.bids.length > 0) this.server?.local.to(lot).emit('bids', bids);
  }
}

import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Config } from '../../config/config.js';
import type { ClientMessages, ServerMessages } from '../contract/socket.js';
import { Clock } from '../platform/clock/clock.js';
import { Stopwatch } from '../platform/clock/stopwatch.js';
import type { LotUpdate } from './lot-update.js';
import { Pace } from './pace.js';
import { Rooms } from './rooms.js';

/**
 * Tells the watchers of a lot what has become so, at most so many times a second: the first change at once, the rest
 * together. A bidder's own answer does not come this way and is never delayed.
 */
@Injectable()
export class Feed {
  /** The last entry of each lot that its watchers were told of. */
  private readonly told = new Map<string, number>();
  private readonly pace: Pace;
  private server: Server<ClientMessages, ServerMessages> | null = null;

  constructor(
    config: Config,
    stopwatch: Stopwatch,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
  ) {
    this.pace = new Pace(1000 / config.feed.perSecond, stopwatch);
  }

  /** The server whose sockets are told; from then on the feed runs. */
  attach(server: Server<ClientMessages, ServerMessages>): void {
    this.server = server;
  }

  /** Takes news of a lot, from this process or another; what nobody watches or what is old already is dropped. */
  take({ state, bids }: LotUpdate): void {
    const { lot } = state;
    const room = this.rooms.find(lot);
    if (!room) return;
    if (!this.told.has(lot)) this.told.set(lot, room.seq);
    if (!room.take(state, bids)) return;
    this.pace.ask(lot, () => {
      this.tell(lot);
    });
  }

  /** Forgets a lot that nobody watches. */
  drop(lot: string): void {
    this.rooms.close(lot);
    this.told.delete(lot);
    this.pace.forget(lot);
  }

  private tell(lot: string): void {
    const room = this.rooms.find(lot);
    if (!room || !this.server) return;
    const bids = room.latestAfter(this.told.get(lot) ?? room.seq);
    this.told.set(lot, room.seq);
    const watchers = this.server.local.to(lot);
    if (bids.bids.length > 0) watchers.emit('bids', bids);
    watchers.emit('state', room.state(this.clock.now()));
  }
}

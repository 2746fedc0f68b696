import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Config } from '../../config/config.js';
import type { BidsMessage, LotStateMessage } from '../contract/feed.js';
import type { ClientMessages, ServerMessages } from '../contract/socket.js';
import { Clock } from '../platform/clock/clock.js';
import { Rooms } from './rooms.js';

/** What is told about a lot: its state, and the bids that led there. */
export interface LotUpdate {
  readonly state: LotStateMessage;
  readonly bids: BidsMessage;
}

type LiveServer = Server<ClientMessages, ServerMessages>;

interface Telling {
  /** The last entry that watchers were told of. */
  seq: number;
  /** Whether something has happened since, and a timer will tell it. */
  isPending: boolean;
  notBefore: number;
}

/**
 * Tells the watchers of a lot what has become so, at most so many times a second: the first change at once, the rest
 * together. A bidder's own answer does not come this way and is never delayed.
 */
@Injectable()
export class Feed {
  private readonly tellings = new Map<string, Telling>();
  private readonly intervalMs: number;
  private server: LiveServer | null = null;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
  ) {
    this.intervalMs = 1000 / config.feed.perSecond;
  }

  /** The server whose sockets are told; from then on the feed runs. */
  attach(server: LiveServer): void {
    this.server = server;
  }

  /** Takes news of a lot, from this process or another; what nobody watches or what is old already is dropped. */
  take({ state, bids }: LotUpdate): void {
    const room = this.rooms.find(state.lot);
    if (!room) return;
    const before = room.seq;
    if (!room.take(state, bids)) return;
    const telling = this.tellingOf(state.lot, before);
    if (telling.isPending) return;
    telling.isPending = true;
    const waitMs = telling.notBefore - performance.now();
    if (waitMs <= 0) this.tell(state.lot, telling);
    else
      setTimeout(() => {
        this.tell(state.lot, telling);
      }, waitMs);
  }

  /** Forgets a lot that nobody watches. */
  drop(lot: string): void {
    this.tellings.delete(lot);
    this.rooms.close(lot);
  }

  private tell(lot: string, telling: Telling): void {
    telling.isPending = false;
    telling.notBefore = performance.now() + this.intervalMs;
    const room = this.rooms.find(lot);
    if (!room || !this.server) return;
    const bids = room.latestAfter(telling.seq);
    telling.seq = room.seq;
    const watchers = this.server.local.to(lot);
    if (bids.bids.length > 0) watchers.emit('bids', bids);
    watchers.emit('state', room.state(this.clock.now()));
  }

  private tellingOf(lot: string, seq: number): Telling {
    let telling = this.tellings.get(lot);
    if (!telling) {
      telling = { seq, isPending: false, notBefore: 0 };
      this.tellings.set(lot, telling);
    }
    return telling;
  }
}

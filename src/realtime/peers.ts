import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Config } from '../../config/config.js';
import type { EntryNews } from '../features/auctions/entered/news.js';
import { Stopwatch } from '../platform/clock/stopwatch.js';
import { Ids } from '../platform/ids/ids.js';
import { Log } from '../platform/logging/log.js';
import { RedisLink } from '../platform/redis/redis-link.js';
import { joined, type LotUpdate } from './lot-update.js';
import { Pace } from './pace.js';

const FEED = 'ipgavel:feed:1';
const ENTERED = 'ipgavel:entered:1';

/** What is heard from other processes. */
export interface PeerListener {
  update(update: LotUpdate): void;
  entered(news: EntryNews): void;
}

/**
 * Tells the other processes what has become so here, and hears it from them: one compact update per lot and moment.
 * Redis only makes it quick. A message that is lost is made up for by the look at the heads every second.
 */
@Injectable()
export class Peers {
  private readonly self: string;
  private readonly speaking: Redis | null;
  private readonly hearing: Redis | null;
  private readonly pace: Pace;
  /** What is to be told of each lot, as soon as it may. */
  private readonly waiting = new Map<string, LotUpdate>();

  constructor(
    config: Config,
    stopwatch: Stopwatch,
    ids: Ids,
    redis: RedisLink,
    private readonly log: Log,
  ) {
    this.self = ids.next('prc');
    this.speaking = redis.connect();
    this.hearing = redis.connect();
    this.pace = new Pace(1000 / config.feed.perSecond, stopwatch);
  }

  /** Whether there is anybody to tell at all. */
  get isConnected(): boolean {
    return this.speaking !== null;
  }

  /** Hears what other processes tell, from now on. A Redis that is away is heard as soon as it is back. */
  listen(listener: PeerListener): void {
    this.hearing?.on('message', (channel: string, text: string) => {
      const { from, ...told } = JSON.parse(text) as { readonly from: string };
      if (from === this.self) return;
      if (channel === ENTERED) listener.entered(told as EntryNews);
      else listener.update(told as LotUpdate);
    });
    this.hearing?.on('ready', () => void this.subscribe());
    // A process that was slow to start finds it ready already, and would never be told so.
    if (this.hearing?.status === 'ready') void this.subscribe();
  }

  /** Tells the others. While Redis is away the message is dropped, not kept: by then it would be old. */
  tell(update: LotUpdate): void {
    if (this.speaking?.status !== 'ready') return;
    const { lot } = update.state;
    const waiting = this.waiting.get(lot);
    this.waiting.set(lot, waiting ? joined(waiting, update) : update);
    this.pace.ask(lot, () => {
      this.publishUpdate(lot);
    });
  }

  /** The same of a bid that was entered, at once: there are few. Who is not told finds it within a minute. */
  tellEntered(news: EntryNews): void {
    if (this.speaking?.status === 'ready') this.publish(ENTERED, news);
  }

  private publishUpdate(lot: string): void {
    const update = this.waiting.get(lot);
    this.waiting.delete(lot);
    if (update) this.publish(FEED, update);
  }

  private publish(channel: string, told: object): void {
    const message = JSON.stringify({ from: this.self, ...told });
    this.speaking?.publish(channel, message).catch((err: unknown) => {
      this.log.warn('what is new could not be told to other processes', { err, channel });
    });
  }

  private async subscribe(): Promise<void> {
    try {
      await this.hearing?.subscribe(FEED, ENTERED);
    } catch (err) {
      this.log.warn('the feed of other processes cannot be heard', { err });
    }
  }
}

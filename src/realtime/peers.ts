import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../../config/config.js';
import { Ids } from '../platform/ids/ids.js';
import { Log } from '../platform/logging/log.js';
import type { LotUpdate } from './feed.js';

const CHANNEL = 'ipgavel:feed:1';

/**
 * Tells the other processes what has become so here, and hears it from them: one compact update per lot and moment.
 * Redis only makes it quick. A message that is lost is made up for by the look at the heads every second.
 */
@Injectable()
export class Peers implements OnApplicationShutdown {
  private readonly self: string;
  private readonly speaking: Redis | null;
  private readonly hearing: Redis | null;

  constructor(
    config: Config,
    ids: Ids,
    private readonly log: Log,
  ) {
    this.self = ids.next('prc');
    this.speaking = config.redis && this.connect(config.redis.url);
    this.hearing = config.redis && this.connect(config.redis.url);
  }

  /** Hears what other processes tell, from now on. */
  async listen(listener: (update: LotUpdate) => void): Promise<void> {
    if (!this.hearing) return;
    this.hearing.on('message', (_channel, text: string) => {
      const { from, ...update } = JSON.parse(text) as LotUpdate & { from: string };
      if (from !== this.self) listener(update);
    });
    // Subscribed again by itself after every reconnection; a Redis that is away must not keep the program from starting.
    await this.hearing.subscribe(CHANNEL).catch((error: unknown) => {
      this.log.warn('the feed of other processes cannot be heard yet', { err: error });
    });
  }

  /** Tells the others. While Redis is away the message is dropped, not kept: by then it would be old. */
  tell(update: LotUpdate): void {
    if (this.speaking?.status !== 'ready') return;
    this.speaking
      .publish(CHANNEL, JSON.stringify({ from: this.self, ...update }))
      .catch((error: unknown) => {
        this.log.warn('the feed could not be told to other processes', { err: error });
      });
  }

  onApplicationShutdown(): void {
    this.speaking?.disconnect();
    this.hearing?.disconnect();
  }

  private connect(url: string): Redis {
    const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 500 });
    redis.on('error', (error) => {
      this.log.warn('Redis is away', { err: error });
    });
    return redis;
  }
}

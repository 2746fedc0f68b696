import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Log } from '../../../platform/logging/log.js';
import { RedisLink } from '../../../platform/redis/redis-link.js';

const CHANNEL = 'ipgavel:incidents:1';

/** Tells the other processes to look at the incidents again. Redis only makes it quick: each looks every second anyway. */
@Injectable()
export class IncidentPeers {
  private readonly speaking: Redis | null;
  private readonly hearing: Redis | null;

  constructor(
    redis: RedisLink,
    private readonly log: Log,
  ) {
    this.speaking = redis.connect();
    this.hearing = redis.connect();
  }

  listen(listener: () => void): void {
    this.hearing?.on('message', listener);
    this.hearing?.on('ready', () => void this.subscribe());
  }

  tell(): void {
    if (this.speaking?.status !== 'ready') return;
    this.speaking.publish(CHANNEL, '').catch((err: unknown) => {
      this.log.warn('other processes could not be told of an incident', { err });
    });
  }

  private async subscribe(): Promise<void> {
    try {
      await this.hearing?.subscribe(CHANNEL);
    } catch (err) {
      this.log.warn('incidents that other processes declare cannot be heard of', { err });
    }
  }
}

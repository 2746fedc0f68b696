import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../../../config/config.js';
import { Log } from '../logging/log.js';

/** The line to Redis, where one is configured. It comes back by itself; nothing that must be kept goes over it. */
@Injectable()
export class RedisLink implements OnApplicationShutdown {
  readonly #url: string | null;
  readonly #log: Log;
  readonly #clients: Redis[] = [];

  constructor(config: Config, log: Log) {
    this.#url = config.redis?.url ?? null;
    this.#log = log;
  }

  /** A connection of the caller's own, or null where no Redis is configured. Closed with the application. */
  connect(): Redis | null {
    if (this.#url === null) return null;
    const client = new Redis(this.#url, {
      maxRetriesPerRequest: 1,
      retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
    });
    client.on('error', (err) => {
      this.#log.warn('redis is out of reach', { err });
    });
    this.#clients.push(client);
    return client;
  }

  onApplicationShutdown(): void {
    for (const client of this.#clients) client.disconnect();
  }
}

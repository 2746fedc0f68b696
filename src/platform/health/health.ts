import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Stopwatch } from '../clock/stopwatch.js';
import { Database } from '../database/database.js';
import { RedisLink } from '../redis/redis-link.js';

/** How long an answer is good for, so that asking often costs nothing. */
const FRESH_MS = 1000;
/** A database or Redis that takes longer than this counts as gone. */
const PATIENCE_MS = 3000;

/** Why this process should get no requests now; none when it should. */
export type Ailments = readonly string[];

/** Finds out whether this process can do its work right now. */
@Injectable()
export class Health {
  readonly #database: Database;
  readonly #redis: Redis | null;
  readonly #stopwatch: Stopwatch;
  #isStopping = false;
  #checked: { readonly atMs: number; readonly ailments: Promise<Ailments> } | null = null;

  constructor(database: Database, redis: RedisLink, stopwatch: Stopwatch) {
    this.#database = database;
    this.#redis = redis.connect();
    this.#stopwatch = stopwatch;
  }

  /** From now on new requests belong elsewhere. */
  stop(): void {
    this.#isStopping = true;
  }

  /** What ails this process; at most a second old. */
  async ailments(): Promise<Ailments> {
    if (this.#isStopping) return ['this process is stopping'];
    const atMs = this.#stopwatch.elapsedMs();
    if (this.#checked === null || atMs - this.#checked.atMs > FRESH_MS) {
      this.#checked = { atMs, ailments: this.#check() };
    }
    return this.#checked.ailments;
  }

  async #check(): Promise<Ailments> {
    const [canCommit, isRedisUp] = await Promise.all([
      inTime(this.#database.canCommit()),
      this.#redis === null ? true : inTime(this.#redis.ping().then(() => true)),
    ]);
    return [
      ...(canCommit ? [] : ['the database commits nothing']),
      ...(isRedisUp ? [] : ['redis does not answer']),
    ];
  }
}

async function inTime(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  try {
    return await Promise.race([check.catch(() => false), outOfPatience]);
  } finally {
    clearTimeout(timer);
  }
}

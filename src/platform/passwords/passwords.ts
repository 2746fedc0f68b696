import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';

/** Keeps passwords as Argon2id (two passes): slow to guess, also for whoever steals the table. */
@Injectable()
export class Passwords {
  readonly #memoryKib: number;
  /** What is compared with when there is no such user, so that the answer takes as long as for a wrong password. */
  readonly #nobodysHash: Promise<string>;

  constructor(config: Config) {
    this.#memoryKib = config.auth.passwordMemoryKib;
    this.#nobodysHash = this.hash('nobody has this password');
  }

  /** What to store for `password`. */
  hash(password: string): Promise<string> {
    return hash(password, { memoryCost: this.#memoryKib });
  }

  /** Whether `password` is the one that `stored` was made of; null is the user who does not exist. */
  async isRight(password: string, stored: string | null): Promise<boolean> {
    const isEqual = await verify(stored ?? (await this.#nobodysHash), password);
    return stored !== null && isEqual;
  }
}

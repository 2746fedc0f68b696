import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** What is compared with when there is no such user, so that the answer takes as long as for a wrong password. */
const NOBODYS_HASH = hash('nobody has this password');

/** Keeps passwords as Argon2id (19 MiB, two passes): slow to guess, also for whoever steals the table. */
@Injectable()
export class Passwords {
  /** What to store for `password`. */
  hash(password: string): Promise<string> {
    return hash(password);
  }

  /** Whether `password` is the one that `stored` was made of; null is the user who does not exist. */
  async isRight(password: string, stored: string | null): Promise<boolean> {
    const isEqual = await verify(stored ?? (await NOBODYS_HASH), password);
    return stored !== null && isEqual;
  }
}

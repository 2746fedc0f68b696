import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from '../clock/clock.js';
import { Random } from '../random/random.js';

export type IdPrefix = 'org' | 'usr' | 'lot' | 'bat' | 'prc' | 'req' | 'rtk';

/** Makes ids that carry their kind and sort by the time at which they were made. */
export abstract class Ids {
  abstract next(prefix: IdPrefix): string;
}

/** Ids as ULIDs: the clock's milliseconds and 80 random bits, ascending also within one millisecond. */
@Injectable()
export class UlidIds extends Ids {
  readonly #clock: Clock;
  readonly #ulid: (at: number) => string;

  constructor(clock: Clock, random: Random) {
    super();
    this.#clock = clock;
    this.#ulid = monotonicFactory(() => (random.bytes(1)[0] ?? 0) / 256);
  }

  next(prefix: IdPrefix): string {
    return `${prefix}_${this.#ulid(this.#clock.now())}`;
  }
}

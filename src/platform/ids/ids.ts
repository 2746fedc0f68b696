import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from '../clock/clock.js';
import { Random } from '../random/random.js';

export type IdPrefix =
  | 'org'
  | 'usr'
  | 'lot'
  | 'bat'
  | 'prc'
  | 'req'
  | 'rtk'
  | 'apr'
  | 'ven'
  | 'xls'
  | 'xst'
  | 'ast'
  | 'lhi'
  | 'ses'
  | 'fac'
  | 'grt'
  | 'rel'
  | 'bar'
  | 'jrn'
  | 'ent'
  | 'pay'
  | 'doc'
  | 'viw'
  | 'qst'
  | 'ans'
  | 'cas'
  | 'exc'
  | 'tie'
  | 'exp'
  | 'pnl'
  | 'mrk'
  | 'hov'
  | 'hld'
  | 'hnt'
  | 'han'
  | 'att'
  | 'red'
  | 'ofk'
  | 'esc'
  | 'ebd'
  | 'ded'
  | 'csm'
  | 'pow'
  | 'ssn'
  | 'ssv'
  | 'bks'
  | 'obj'
  | 'crt'
  | 'fft'
  | 'pyo'
  | 'inc'
  | 'etm'
  | 'aob'
  | 'aoa'
  | 'amk'
  | 'stl'
  | 'npl'
  | 'nac'
  | 'ncr';

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
    this.#ulid = monotonicFactory(fractionsFrom(random));
  }

  next(prefix: IdPrefix): string {
    return `${prefix}_${this.#ulid(this.#clock.now())}`;
  }
}

/** So many random bytes are drawn at once: ULID asks for one character at a time, and each draw is a system call. */
const DRAWN_BYTES = 256;

function fractionsFrom(random: Random): () => number {
  let drawn = random.bytes(DRAWN_BYTES);
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = random.bytes(DRAWN_BYTES);
      used = 0;
    }
    const byte = drawn[used] ?? 0;
    used += 1;
    return byte / 256;
  };
}

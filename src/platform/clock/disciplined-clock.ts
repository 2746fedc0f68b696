import { type Instant, instant } from '../../core/kernel/instant.js';
import type { TimeSample } from '../database/database.js';
import { AlarmClock, type Cancel } from './clock.js';
import type { Stopwatch } from './stopwatch.js';
import { wakeByTimer } from './wake-up.js';

/** How far the clock may run fast or slow while it is being corrected: half a millisecond a second. */
const SLEW = 500e-6;
/** A reference further off than this is more likely wrong than we are: it is refused and people are told. */
const REFUSED_MS = 1000;

export type AlarmListener = (disagreementMs: number) => void;

/**
 * Monotonic time plus an offset that a reference (the database) disciplines, so that all processes on one database
 * agree, and so that somebody who sets a machine's clock moves no auction. Corrections are slewed, never stepped,
 * except the first, however large, made before anyone has read the clock for a rule: a machine that is an hour off
 * must not serve an hour off.
 */
export class DisciplinedClock extends AlarmClock {
  readonly #stopwatch: Stopwatch;
  readonly #listeners: AlarmListener[] = [];
  #value: number;
  #readAtMs: number;
  #correctionMs = 0;
  #isDisciplined = false;
  #last: number;

  constructor(stopwatch: Stopwatch, startsAt: Instant) {
    super();
    this.#stopwatch = stopwatch;
    this.#readAtMs = stopwatch.elapsedMs();
    this.#value = startsAt;
    this.#last = startsAt;
  }

  now(): Instant {
    this.#advance();
    this.#last = Math.max(this.#last, Math.floor(this.#value));
    return instant(this.#last);
  }

  wakeAt(at: Instant, wake: () => void): Cancel {
    return wakeByTimer(this, at, wake);
  }

  /** Told the disagreement, in milliseconds (positive: the reference is ahead), whenever a sample is refused. */
  onAlarm(listener: AlarmListener): void {
    this.#listeners.push(listener);
  }

  /** Takes a sample of the reference, measured just now. What lies within the round trip's doubt changes nothing. */
  discipline(sample: TimeSample): void {
    this.#advance();
    const doubtMs = sample.roundTripMs / 2;
    const disagreementMs = sample.at + doubtMs - this.#value;
    if (this.#isDisciplined && Math.abs(disagreementMs) > REFUSED_MS + doubtMs) {
      this.#correctionMs = 0;
      for (const listener of this.#listeners) listener(disagreementMs);
    } else {
      const sureMs = Math.max(Math.abs(disagreementMs) - doubtMs, 0);
      this.#correct(Math.sign(disagreementMs) * sureMs);
    }
  }

  #correct(correctionMs: number): void {
    this.#correctionMs = this.#isDisciplined ? correctionMs : 0;
    if (!this.#isDisciplined) this.#value += correctionMs;
    this.#isDisciplined = true;
  }

  /** Brings the value up to the stopwatch, with as much of the correction as the slew allows for that time. */
  #advance(): void {
    const readAtMs = this.#stopwatch.elapsedMs();
    const passedMs = Math.max(readAtMs - this.#readAtMs, 0);
    this.#readAtMs = readAtMs;
    const mostMs = passedMs * SLEW;
    const slewedMs = Math.min(Math.max(this.#correctionMs, -mostMs), mostMs);
    this.#correctionMs -= slewedMs;
    this.#value += passedMs + slewedMs;
  }
}

import { type Instant, later } from '../../core/kernel/instant.js';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { AlarmClock, type Cancel } from './clock.js';

/** Resolves once everything that is due now has been done, with the ids of what waits for the clock to move on. */
export type SettleHook = () => Promise<readonly string[]>;

export interface Advanced {
  readonly now: Instant;
  readonly held: readonly string[];
}

interface WakeUp {
  readonly at: Instant;
  readonly wake: () => void;
}

/**
 * Time that stands still until it is told to move, for scenarios and tests. On its way it stops at every wake-up, in
 * order of time, and lets each settle before it goes on, so that an auction of a day runs exactly as it would have.
 */
export class ScenarioClock extends AlarmClock {
  readonly #wakeUps = new Set<WakeUp>();
  readonly #hooks: SettleHook[] = [];
  #now: Instant;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(startsAt: Instant) {
    super();
    this.#now = startsAt;
  }

  now(): Instant {
    return this.#now;
  }

  /** A wake-up that is due already happens with the next advance, also one that moves the clock by nothing. */
  wakeAt(at: Instant, wake: () => void): Cancel {
    const wakeUp = { at, wake };
    this.#wakeUps.add(wakeUp);
    return () => {
      this.#wakeUps.delete(wakeUp);
    };
  }

  /** Asks `hook` after every step of the clock; the clock goes on when it has resolved. */
  onSettle(hook: SettleHook): void {
    this.#hooks.push(hook);
  }

  /**
   * Moves to `at` and resolves once all work that is due by then is done. Calls take turns; one that would move the
   * clock back is refused.
   */
  advanceTo(at: Instant): Promise<Result<Advanced, 'backwards'>> {
    const advanced = this.#turn.then(() => this.#advance(at));
    this.#turn = advanced.catch(() => undefined);
    return advanced;
  }

  async #advance(at: Instant): Promise<Result<Advanced, 'backwards'>> {
    if (at < this.#now) return err('backwards');
    for (let due = this.#firstDue(at); due !== null; due = this.#firstDue(at)) {
      this.#wakeUps.delete(due);
      this.#now = later(this.#now, due.at);
      due.wake();
      await this.#settle();
    }
    this.#now = at;
    const held = await this.#settle();
    return this.#firstDue(at) === null ? ok({ now: at, held }) : this.#advance(at);
  }

  #firstDue(by: Instant): WakeUp | null {
    let first: WakeUp | null = null;
    for (const wakeUp of this.#wakeUps) {
      if (wakeUp.at <= by && (first === null || wakeUp.at < first.at)) first = wakeUp;
    }
    return first;
  }

  async #settle(): Promise<readonly string[]> {
    const held: string[] = [];
    for (const hook of this.#hooks) held.push(...(await hook()));
    return held;
  }
}

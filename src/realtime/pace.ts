import type { Stopwatch } from '../platform/clock/stopwatch.js';

/** Lets something happen for each key at most once in an interval: the first time at once, the rest together. */
export class Pace {
  /** When each key may go again, in the stopwatch's time; a timer is set where one waits. */
  private readonly turns = new Map<string, { notBeforeMs: number; isWaiting: boolean }>();

  constructor(
    private readonly intervalMs: number,
    private readonly stopwatch: Stopwatch,
  ) {}

  /** Does `act` now, or once the interval is over; what is asked meanwhile for the same key is done by the same act. */
  ask(key: string, act: () => void): void {
    const turn = this.turnOf(key);
    if (turn.isWaiting) return;
    const waitMs = turn.notBeforeMs - this.stopwatch.elapsedMs();
    const go = (): void => {
      turn.isWaiting = false;
      turn.notBeforeMs = this.stopwatch.elapsedMs() + this.intervalMs;
      act();
    };
    if (waitMs <= 0) {
      go();
      return;
    }
    turn.isWaiting = true;
    setTimeout(go, waitMs);
  }

  /** Forgets a key that will not be asked for any more. */
  forget(key: string): void {
    this.turns.delete(key);
  }

  private turnOf(key: string): { notBeforeMs: number; isWaiting: boolean } {
    let turn = this.turns.get(key);
    if (!turn) {
      turn = { notBeforeMs: 0, isWaiting: false };
      this.turns.set(key, turn);
    }
    return turn;
  }
}

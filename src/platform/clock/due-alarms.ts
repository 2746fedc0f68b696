import { type Instant, plus } from '../../core/kernel/instant.js';
import type { Log } from '../logging/log.js';
import type { AlarmClock, Cancel } from './clock.js';
import { ScenarioClock } from './scenario-clock.js';

const SWEEP_MS = 1_000;
/** Timers are set for what is due this soon; the rest is found by a later sweep. */
const HORIZON_MS = 3_000;
/** A scenario's clock leaps over days, and every instant on the way must be known when it does. */
const SCENARIO_HORIZON_MS = 10 * 365 * 86_400_000;
const SWEEP_LIMIT = 1_000;

/** Something that falls due. */
export interface Due {
  readonly id: string;
  readonly at: Instant;
}

interface Watching {
  readonly clock: AlarmClock;
  readonly log: Log;
  /** What is looked after, for the log. */
  readonly what: string;
  /** What is due before an instant, as the database has it. */
  readonly findDue: (before: Instant, limit: number) => Promise<readonly Due[]>;
  /** Does what is due; what has been done already is left alone. */
  readonly act: (id: string) => Promise<void>;
}

/**
 * Has something done at instants that stand in the database. Timers make it punctual, and a sweep every second finds
 * whatever a timer, a process or a failure has missed.
 */
export class DueAlarms {
  private readonly alarms = new Map<string, Cancel>();
  private readonly working = new Set<Promise<void>>();
  private readonly horizonMs: number;
  private sweeping: NodeJS.Timeout | null = null;

  constructor(private readonly watching: Watching) {
    const { clock } = watching;
    this.horizonMs = clock instanceof ScenarioClock ? SCENARIO_HORIZON_MS : HORIZON_MS;
    if (!(clock instanceof ScenarioClock)) return;
    // It waits until what is due has caught up with it.
    clock.onSettle(async () => {
      await Promise.all(this.working);
      return [];
    });
  }

  start(): void {
    void this.sweep();
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  /** Resolves once what has begun is done. */
  async stop(): Promise<void> {
    if (this.sweeping) clearInterval(this.sweeping);
    for (const cancel of this.alarms.values()) cancel();
    this.alarms.clear();
    await Promise.all(this.working);
  }

  /** Has something done when it is due. */
  note({ id, at }: Due): void {
    const { clock } = this.watching;
    const key = `${id} ${at}`;
    if (this.alarms.has(key) || at > clock.now() + this.horizonMs) return;
    const cancel = clock.wakeAt(at, () => {
      const done = this.act(id).finally(() => {
        this.alarms.delete(key);
        this.working.delete(done);
      });
      this.working.add(done);
    });
    this.alarms.set(key, cancel);
  }

  private async sweep(): Promise<void> {
    const { clock, findDue, log, what } = this.watching;
    try {
      const due = await findDue(plus(clock.now(), this.horizonMs), SWEEP_LIMIT);
      for (const one of due) this.note(one);
    } catch (err) {
      log.warn(`due ${what} could not be looked up; the next sweep tries again`, { err });
    }
  }

  private async act(id: string): Promise<void> {
    const { act, log, what } = this.watching;
    try {
      await act(id);
    } catch (err) {
      log.warn(`due ${what} were not done; the next sweep tries again`, { id, err });
    }
  }
}

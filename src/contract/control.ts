import type { Instant } from '../core/kernel/instant.js';
import type { LotStatus } from './api.js';
import type { Statement } from './bidding.js';
import type { WireMoney } from './money.js';

/** A lot as the control room needs it before its own news arrives. */
export interface CentreLot {
  readonly id: string;
  readonly title: string;
  readonly status: LotStatus;
  readonly startPrice: WireMoney;
  readonly opensAt: number;
  readonly endsAt: number;
}

/** What was suspended together, or is to be resumed together, and why. */
export interface LotsRuling {
  readonly reason: string;
  readonly lots: readonly string[];
}

/** Something that a person of the trading centre has to rule on. */
export interface RulingTask {
  readonly id: string;
  /** A bid came in time and was not decided in time: nobody's fault but the system's. */
  readonly kind: 'too-late-in-drain';
  readonly lot: string;
  /** The command that was refused. */
  readonly command: string;
  readonly paddle: string | null;
  /** What the bidder was told, which is what there is to rule on; null in tasks from before it was kept. */
  readonly statement: Statement | null;
  readonly openedAt: Instant;
  readonly closure: Closure | null;
}

/** Who closed a task, when, and why. */
export interface Closure {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** An entry of a record as the public may read it. */
export interface LatestEntry {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

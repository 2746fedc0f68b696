import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { outageOverlap } from '../../core/auction/auction.js';
import type { AuctionState } from '../../core/auction/auction.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { UnavailableError } from '../../platform/database/errors.js';
import { beat } from '../../platform/database/heartbeat.js';
import { streamsDueBetween } from '../../platform/database/streams.js';
import { Log } from '../../platform/logging/log.js';
import type { Tx } from '../../platform/database/tx.js';
import { IncidentHolding } from './incidents/incident-holding.js';
import { LotDesk } from './lot-desk.js';
import { LOT_STREAM } from './lot-in-batch.js';
import { systemOrder } from './order.js';

/** How often serving is put on record at the least, and how many beats an outage that is made good has missed. */
const BEAT_MS = 1_000;
const BEATS_MISSED = 5;
/** No lot has a last window longer than this. */
const LONGEST_WINDOW_MS = 86_400_000;

/**
 * Puts on record that somebody serves, whether or not there is anything to decide: a quiet lot is no outage. Where
 * nobody did for longer than the published outage, the lots whose last window it touched get the time back before
 * anything else is decided: it was not the bidders' fault.
 */
@Injectable()
export class Pulse implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly beatMs: number;
  private timer: NodeJS.Timeout | null = null;
  private lastBeat: Instant | null = null;
  private beating: Promise<void> | null = null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly desk: LotDesk,
    private readonly incidents: IncidentHolding,
    private readonly log: Log,
  ) {
    this.beatMs = Math.min(BEAT_MS, config.bidding.outageMs / BEATS_MISSED);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.keepQuietly(), this.beatMs);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.beating?.catch(() => undefined);
  }

  /** To be awaited before anything is decided. In scenario mode time stands still between steps, so nothing is missed. */
  async keep(): Promise<void> {
    if (this.config.clock === 'scenario') return;
    if (this.lastBeat !== null && this.clock.now() - this.lastBeat < this.beatMs) return;
    this.beating ??= this.beat().finally(() => {
      this.beating = null;
    });
    await this.beating;
  }

  /**
   * Throws when this process has stood still since its last beat, for longer than an outage: between that beat and
   * the lock that it holds now, others may have had to be asked, so nothing may be decided before the next beat.
   */
  assertSteady(now: Instant): void {
    if (this.lastBeat === null || now - this.lastBeat <= this.config.bidding.outageMs) return;
    throw new UnavailableError('this process stood still since its last beat');
  }

  private async keepQuietly(): Promise<void> {
    try {
      await this.keep();
    } catch (err) {
      this.log.warn('serving could not be put on record; the next beat tries again', { err });
    }
  }

  private async beat(): Promise<void> {
    this.lastBeat = await this.database.transact(async (tx) => {
      const now = this.clock.now();
      const previous = await beat(tx, now);
      const isFirst = previous === 0;
      if (!isFirst && now - previous > this.config.bidding.outageMs) {
        // Nobody held back what fell due meanwhile, and nothing is decided before this.
        await this.incidents.holdIn(tx, now);
        await this.makeGood(tx, previous, now);
      }
      return now;
    });
  }

  private async makeGood(tx: Tx, from: Instant, to: Instant): Promise<void> {
    const latest = plus(to, LONGEST_WINDOW_MS);
    const streams = await streamsDueBetween(tx, { kind: LOT_STREAM, from, to: latest });
    const touched = streams.filter(({ state }) => {
      const overlapMs = outageOverlap(decodeState(state) as AuctionState, from, to);
      return overlapMs > this.config.bidding.outageMs;
    });
    this.log.warn('outage found and made good', { from, to, lots: touched.map(({ id }) => id) });
    if (touched.length === 0) return;
    const orders = touched.map(({ id }) =>
      systemOrder(id, { type: 'make-good-outage', from, to }, to),
    );
    await this.desk.decide(tx, orders);
  }
}

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
import { beat } from '../../platform/database/heartbeat.js';
import { streamsDueBetween } from '../../platform/database/streams.js';
import { Log } from '../../platform/logging/log.js';
import type { Tx } from '../../platform/database/tx.js';
import { LotDesk } from './lot-desk.js';
import { LOT_STREAM } from './lot-in-batch.js';
import { systemOrder } from './order.js';

/** How often serving is put on record. Well under the shortest outage that is made good. */
const BEAT_MS = 1_000;
/** No lot has a last window longer than this. */
const LONGEST_WINDOW_MS = 86_400_000;

/**
 * Puts on record that somebody serves. Where nobody did for longer than the published outage, the lots whose last
 * window it touched get the time back before anything else is decided: it was not the bidders' fault.
 */
@Injectable()
export class Pulse implements OnApplicationBootstrap, OnApplicationShutdown {
  private lastBeat: Instant | null = null;
  private beating: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly desk: LotDesk,
    private readonly log: Log,
  ) {}

  /** A quiet hall is served all the same: without a beat of its own it would look like an outage. */
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.keep().catch((error: unknown) => {
        this.log.warn('the heartbeat could not be written', { err: error });
      });
    }, BEAT_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.beating?.catch(() => undefined);
  }

  /** To be awaited before anything is decided. In scenario mode time stands still between steps, so nothing is missed. */
  async keep(): Promise<void> {
    if (this.config.clock === 'scenario') return;
    if (this.lastBeat !== null && this.clock.now() - this.lastBeat < BEAT_MS) return;
    this.beating ??= this.beat().finally(() => {
      this.beating = null;
    });
    await this.beating;
  }

  private async beat(): Promise<void> {
    this.lastBeat = await this.database.transact(async (tx) => {
      const now = this.clock.now();
      const previous = await beat(tx, now);
      const isFirst = previous === 0;
      if (!isFirst && now - previous > this.config.bidding.outageMs) {
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

import { Injectable } from '@nestjs/common';
import { Config } from '../../../../config/config.js';
import type { AuctionState } from '../../../core/auction/auction.js';
import type { LotCommand, Persons } from '../../../core/auction/commands.js';
import { openingTime } from '../../../core/auction/opening-time.js';
import { type Instant, plus } from '../../../core/kernel/instant.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import type { StreamHead } from '../../../platform/database/batch.js';
import { lockHeads, readHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LotDesk } from '../lot-desk.js';
import { systemOrder } from '../order.js';
import type { Outcome } from '../outcome.js';
import type { KnownIncident, LotAct, LotStep } from './incident.js';
import { IncidentLotsStore } from './incident-lots.store.js';
import { noteLots } from './note-lots.js';

/** What opens this long after the notice to bidders is held back too: sweeps come every second, and may fail for a while. */
const MARGIN_MS = 60_000;
/** A scenario's clock leaps over days, and nothing may open on the way. */
const FOR_EVER_MS = 10 * 365 * 86_400_000;

/** For which incident lots are to stand, by whose order, and when that was given. */
export interface Stopping extends Persons {
  readonly incident: KnownIncident;
  readonly receivedAt: Instant;
}

/** An order about one lot, and what it does to it. */
export interface LotOrder {
  readonly lot: string;
  readonly act: LotAct;
  readonly command: LotCommand;
}

/** Has lots stand for an incident: by the same orders, on the same locked rows, as any ruling. */
@Injectable()
export class IncidentStops {
  readonly noticeMs: number;
  private readonly horizonMs: number;

  constructor(
    config: Config,
    private readonly desk: LotDesk,
    private readonly lots: IncidentLotsStore,
  ) {
    this.noticeMs = config.bidding.incidentNoticeMs;
    this.horizonMs = config.clock === 'scenario' ? FOR_EVER_MS : this.noticeMs + MARGIN_MS;
  }

  /** What opens by then is held back, where an incident lasts at an instant. */
  opensBy(at: Instant): Instant {
    return plus(at, this.horizonMs);
  }

  /**
   * Puts off every lot in the scope that opens soon and, with `openToo`, suspends those that have opened; all of them in
   * this one transaction. A lot that has ended or stands already is passed over.
   */
  async stop(tx: Tx, stopping: Stopping, openToo: boolean): Promise<readonly LotStep[]> {
    const { incident, by, secondBy, receivedAt } = stopping;
    const opensBy = this.opensBy(receivedAt);
    const { centreId } = incident;
    const running = await this.lots.findRunning(tx, { centreId, opensBy });
    const heads = await lockHeads(
      tx,
      running.map(({ id }) => id),
    );
    const ordered = { reason: reasonOf(incident), by, secondBy };
    const orders = heads.flatMap((head): LotOrder[] => {
      const state = decodeState(head.state) as AuctionState;
      if (state.result !== null || state.suspendedSince !== null) return [];
      const lot = head.id;
      if (state.phase !== 'waiting')
        return openToo ? [{ lot, act: 'suspended', command: { type: 'suspend', ...ordered } }] : [];
      if (openingTime(state) > opensBy) return [];
      return [{ lot, act: 'put-off', command: { type: 'put-off', ...ordered } }];
    });
    const steps = await this.carryOut(tx, orders, receivedAt);
    await this.lots.append(tx, incident.id, steps);
    const centres = new Map(running.map(({ id, centreId: centre }) => [id, centre]));
    await noteLots(tx, { steps, centres, incident: incident.id, by });
    return steps;
  }

  /** Has these orders decided together; answers the steps of the lots that took theirs, as they stand now. */
  async carryOut(
    tx: Tx,
    orders: readonly LotOrder[],
    receivedAt: Instant,
  ): Promise<readonly LotStep[]> {
    if (orders.length === 0) return [];
    const outcomes = await this.desk.decide(
      tx,
      orders.map(({ lot, command }) => systemOrder(lot, command, receivedAt)),
    );
    const taken = orders.filter((_, index) => isAccepted(outcomes[index]));
    const heads = await readHeads(
      tx,
      taken.map(({ lot }) => lot),
    );
    const acts = new Map(taken.map(({ lot, act }) => [lot, act]));
    return heads.flatMap((head) => {
      const act = acts.get(head.id);
      return act === undefined ? [] : [stepOf(head, act, tx.now)];
    });
  }
}

/** What a lot did, read from where it stands afterwards. */
export function stepOf(head: StreamHead, act: LotAct, at: Instant): LotStep {
  const state = decodeState(head.state) as AuctionState;
  const opensAt = state.phase === 'waiting' ? openingTime(state) : null;
  return { lot: head.id, act, seq: head.headSeq, opensAt, refusedBids: null, at };
}

/** What the record of a lot gives as the reason, for whoever reads it alone: the public text, and which incident it is. */
function reasonOf({ id, zh, en }: KnownIncident): string {
  return `${zh} / ${en} (${id})`;
}

function isAccepted(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'unstated' && outcome.verdict.kind === 'accepted';
}

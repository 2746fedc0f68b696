import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../../core/auction/auction.js';
import type { Persons } from '../../../core/auction/commands.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import type { StreamHead } from '../../../platform/database/batch.js';
import { lockHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ResumptionGuardsService } from '../resumption-guards.service.js';
import { holds, type KnownIncident, type LotAct, type LotStep } from './incident.js';
import { IncidentLotsStore, standingOf } from './incident-lots.store.js';
import { IncidentStops, type LotOrder, stepOf } from './incident-stops.js';
import { noteLots } from './note-lots.js';

/** How an incident ends for its lots. */
export interface Release extends Persons {
  readonly incident: KnownIncident;
  /** The others that last: they take over what they hold. */
  readonly others: readonly KnownIncident[];
  readonly keep: ReadonlySet<string>;
  /** The earliest opening of what was put off; null: as soon as bidders have had notice. */
  readonly opensFrom: Instant | null;
  readonly reason: string;
  readonly receivedAt: Instant;
}

/** What becomes of one lot. */
interface Sorted {
  readonly head: StreamHead;
  readonly state: AuctionState;
  readonly act: LotAct;
  readonly heir: KnownIncident | null;
}

/** Lets the lots of an incident go on: those, and only those, that still stand for it. */
@Injectable()
export class IncidentRelease {
  constructor(
    private readonly stops: IncidentStops,
    private readonly lots: IncidentLotsStore,
    private readonly guards: ResumptionGuardsService,
  ) {}

  /**
   * Resumes what the incident stopped, with its time given back, and lets open what it held back, no sooner than bidders
   * have had notice. What was asked to be kept stands on, and what an objection holds; what another incident holds is handed over to that one; what
   * has ended or was resumed since is only noted.
   */
  async carryOut(tx: Tx, release: Release): Promise<readonly LotStep[]> {
    const { incident, by } = release;
    const standing = standingOf(await this.lots.findSteps(tx, incident.id));
    const ids = standing.map(({ lot }) => lot);
    const heads = await lockHeads(tx, ids);
    const keep = new Set([...release.keep, ...(await this.heldOtherwise(tx, ids))]);
    const movedOn = await this.lots.findMovedOn(tx, standing);
    const centres = new Map(
      (await this.lots.findCentres(tx, ids)).map(({ id, centreId }) => [id, centreId]),
    );
    const sorted = heads.map((head) => sort({ ...release, keep }, head, { movedOn, centres }));
    const steps = await this.stepsOf(tx, sorted, release);
    const refused = await this.lots.countRefused(tx, ids, incident.declaredAt);
    const counted = steps.map((step) => ({ ...step, refusedBids: refused.get(step.lot) ?? 0 }));
    await this.lots.append(tx, incident.id, counted);
    await this.handOver(tx, sorted);
    await noteLots(tx, { steps, centres, incident: incident.id, by: release.secondBy ?? by });
    return counted;
  }

  /** Those of the lots that something else than a ruling or an incident keeps standing. */
  private async heldOtherwise(tx: Tx, lots: readonly string[]): Promise<readonly string[]> {
    const held: string[] = [];
    for (const lot of lots) if (!(await this.guards.mayResume(tx, lot))) held.push(lot);
    return held;
  }

  /** Carries out what goes on; a lot that refuses to has ended at this very instant. */
  private async stepsOf(
    tx: Tx,
    sorted: readonly Sorted[],
    release: Release,
  ): Promise<readonly LotStep[]> {
    const { reason, by, secondBy, opensFrom, receivedAt } = release;
    const opening = opensFrom === null ? {} : { opensAt: opensFrom };
    const command = { type: 'resume', reason, by, secondBy, ...opening } as const;
    const orders = sorted
      .filter(({ act }) => act === 'resumed')
      .map(({ head }): LotOrder => ({ lot: head.id, act: 'resumed', command }));
    const resumed = await this.stops.carryOut(tx, orders, receivedAt);
    const gone = new Set(resumed.map(({ lot }) => lot));
    const rest = sorted
      .filter(({ head }) => !gone.has(head.id))
      .map(({ head, act }) => stepOf(head, act === 'resumed' ? 'gone' : act, tx.now));
    return [...resumed, ...rest];
  }

  /** Another incident that lasts has these lots from now on. */
  private async handOver(tx: Tx, sorted: readonly Sorted[]): Promise<void> {
    for (const { head, state, heir } of sorted) {
      if (heir === null) continue;
      const act = state.phase === 'waiting' ? 'put-off' : 'suspended';
      await this.lots.append(tx, heir.id, [stepOf(head, act, tx.now)]);
    }
  }
}

function sort(
  { keep, others }: Release,
  head: StreamHead,
  known: {
    readonly movedOn: ReadonlySet<string>;
    readonly centres: ReadonlyMap<string, string>;
  },
): Sorted {
  const state = decodeState(head.state) as AuctionState;
  const isOver = state.result !== null || state.suspendedSince === null;
  const one = { head, state, heir: null };
  if (isOver || known.movedOn.has(head.id)) return { ...one, act: 'gone' };
  if (keep.has(head.id)) return { ...one, act: 'kept' };
  const lot = {
    centreId: known.centres.get(head.id) ?? '',
    isUnopened: state.phase === 'waiting',
  };
  const heir = others.find((other) => holds(other, lot)) ?? null;
  return { ...one, heir, act: heir === null ? 'resumed' : 'handed-over' };
}

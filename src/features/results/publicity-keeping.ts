import { Injectable } from '@nestjs/common';
import { type Instant, plus } from '../../core/kernel/instant.js';
import {
  finalSince,
  publicityEnd,
  type PublicityFacts,
  publicityState,
} from '../../core/listing/publicity.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import type { UndoneSale } from '../auctions/forfeits/winner-deposits.service.js';
import type { Lot } from '../lots/lot.js';
import type { StoredPublicity, WholeObjection } from './objection.js';
import { ObjectionCarrying } from './objection-carrying.js';
import { ObjectionsStore } from './objections.store.js';
import { PublicitiesStore } from './publicities.store.js';
import { UndoneSales } from './undone-sales.js';

const SYSTEM = 'system';

/** What is promised where the pack of a lot says nothing. */
const USUAL_ANSWER_DAYS = 15;

/** What arrived in time may still be on its way to the database when the period is over. */
const GRACE_MS = 2_000;

/** Keeps the publicity 成交公示 of results: begins it when a lot has ended, and settles it when nothing stands against it. */
@Injectable()
export class PublicityKeeping {
  constructor(
    private readonly parties: SalePartiesService,
    private readonly calendar: GovernmentCalendar,
    private readonly publicities: PublicitiesStore,
    private readonly objections: ObjectionsStore,
    private readonly carrying: ObjectionCarrying,
    private readonly undone: UndoneSales,
  ) {}

  /** The publicity of a lot as it is kept, or as it will be once it is; null where there is nothing to object to. */
  async of(read: Queryable, lot: Lot): Promise<StoredPublicity | null> {
    return (await this.publicities.find(read, lot.id)) ?? this.beginning(read, lot);
  }

  /**
   * The same, its row locked, and begun if nobody has begun it yet. While it runs it takes over whatever was objected
   * before the end of the sale and still waits.
   */
  async lock(tx: Tx, lot: Lot): Promise<StoredPublicity | null> {
    const kept = (await this.publicities.lock(tx, lot.id)) ?? (await this.begin(tx, lot));
    if (kept?.state === 'running') await this.carrying.take(tx, lot);
    return kept;
  }

  /** What decides how a publicity stands, with what it has not taken over yet. */
  async factsOf(read: Queryable, kept: StoredPublicity): Promise<PublicityFacts> {
    const facts = factsOf(kept, await this.objections.ofLot(read, kept.lotId));
    if (kept.state !== 'running') return facts;
    const isAnyWaiting = await this.carrying.isAnyWaiting(read, kept.lotId);
    return isAnyWaiting ? { ...facts, objections: [...facts.objections, { ruling: null }] } : facts;
  }

  /** Lots that have ended with an objection that arrived too late to be taken over when their publicity began. */
  lotsToTakeOver(read: Queryable, limit: number): Promise<readonly string[]> {
    return this.carrying.lots(read, limit);
  }

  /** Marks the rights of a lot whose result was undone for what had been objected before its end. */
  noteUndone(tx: Tx, lot: Lot, objectionId: string): Promise<void> {
    return this.carrying.noteUndone(tx, lot, objectionId);
  }

  /** What has been objected to a result, oldest first. */
  objectionsTo(read: Queryable, lotId: string): Promise<readonly WholeObjection[]> {
    return this.objections.ofLot(read, lotId);
  }

  /** The paddles that have won something of a lot. */
  winnersOf(read: Queryable, lotId: string): Promise<readonly string[]> {
    return this.undone.winnersOf(read, lotId);
  }

  /** Settles what can be: final once the period is over and nothing waits, set aside by the first ruling that says so. */
  async settle(tx: Tx, lot: Lot, ruled: UndoneSale | null = null): Promise<void> {
    const kept = await this.lock(tx, lot);
    if (kept?.state !== 'running') return;
    const facts = factsOf(kept, await this.objections.ofLot(tx, lot.id));
    const state = publicityState(facts, tx.now);
    if (state === 'disputed') await this.publicities.wait(tx, lot.id);
    if (state !== 'final' && state !== 'set-aside') return;
    const at = finalSince(facts, tx.now) ?? tx.now;
    const by = ruled?.move.by ?? SYSTEM;
    await this.note(tx, kept, { state, at, by });
    if (state === 'set-aside') await this.undone.undo(tx, lot, { at, ruled });
  }

  /** Writes down how a publicity ended, in the trail with the head of the record that it was about. */
  private async note(
    tx: Tx,
    { lotId, centreId }: StoredPublicity,
    ended: { readonly state: 'final' | 'set-aside'; readonly at: Instant; readonly by: string },
  ): Promise<void> {
    const { state, at, by } = ended;
    const type = state === 'final' ? 'result-final' : 'result-set-aside';
    const head = (await this.parties.endOf(tx, lotId))?.head.hash ?? null;
    await recordChange(tx, centreId, { type, by, facts: { lot: lotId, since: at, head } });
    await this.publicities.settle(tx, { lotId, state, at });
  }

  private async begin(tx: Tx, lot: Lot): Promise<StoredPublicity | null> {
    const begun = await this.beginning(tx, lot);
    if (begun === null) return null;
    await this.publicities.begin(tx, begun);
    return this.publicities.lock(tx, lot.id);
  }

  private async beginning(read: Queryable, lot: Lot): Promise<StoredPublicity | null> {
    const { centreId, publicity } = lot;
    const ended = await this.parties.endOf(read, lot.id);
    if (ended === null || centreId === null || ended.result.outcome === 'withdrawn') return null;
    const { endedAt } = ended.result;
    const until = publicityEnd(this.calendar.working, endedAt, publicity)?.at ?? null;
    // Where nobody is given time to object, what was objected before still has to be ruled on.
    if (until === null && !(await this.carrying.isAnyWaiting(read, lot.id))) return null;
    return {
      ...{ lotId: lot.id, centreId, endedAt, until: until ?? endedAt },
      answerDays: publicity?.answerDays ?? USUAL_ANSWER_DAYS,
      ...{ state: 'running', dueAt: plus(until ?? endedAt, GRACE_MS), settledAt: null },
    };
  }
}

/** What decides how a publicity stands. */
function factsOf(
  { until }: StoredPublicity,
  objections: readonly WholeObjection[],
): PublicityFacts {
  return {
    until,
    objections: objections.map(({ ruling }) => ({
      ruling: ruling && { consequence: ruling.consequence, at: ruling.ruledAt },
    })),
  };
}

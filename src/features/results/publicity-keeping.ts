import { Injectable } from '@nestjs/common';
import { type Instant, plus } from '../../core/kernel/instant.js';
import { finalSince, publicityEnd, publicityState } from '../../core/listing/publicity.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import {
  type UndoneSale,
  WinnerDepositsService,
} from '../auctions/forfeits/winner-deposits.service.js';
import { CasesService } from '../cases/cases.service.js';
import type { Lot } from '../lots/lot.js';
import type { StoredPublicity, WholeObjection } from './objection.js';
import { ObjectionsStore } from './objections.store.js';
import { PublicitiesStore } from './publicities.store.js';

const SYSTEM = 'system';

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
    private readonly cases: CasesService,
    private readonly deposits: WinnerDepositsService,
  ) {}

  /** The publicity of a lot as it is kept, or as it will be once it is; null where there is nothing to object to. */
  async of(read: Queryable, lot: Lot): Promise<StoredPublicity | null> {
    return (await this.publicities.find(read, lot.id)) ?? this.beginning(read, lot);
  }

  /** The same, its row locked, and begun if nobody has begun it yet. */
  async lock(tx: Tx, lot: Lot): Promise<StoredPublicity | null> {
    const kept = await this.publicities.lock(tx, lot.id);
    if (kept !== null) return kept;
    const begun = await this.beginning(tx, lot);
    if (begun === null) return null;
    await this.publicities.begin(tx, begun);
    return this.publicities.lock(tx, lot.id);
  }

  /** What has been objected to a result, oldest first. */
  objectionsTo(read: Queryable, lotId: string): Promise<readonly WholeObjection[]> {
    return this.objections.ofLot(read, lotId);
  }

  /** The paddles that have won something of a lot. */
  winnersOf(read: Queryable, lotId: string): Promise<readonly string[]> {
    return this.deposits.winnersOf(read, lotId);
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
    if (state !== 'set-aside') return;
    await this.cases.setAside(tx, lot.id, at);
    if (ruled !== null) await this.deposits.settleUndone(tx, lot, ruled);
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

  private async beginning(read: Queryable, lot: Lot): Promise<StoredPublicity | null> {
    const { centreId, publicity } = lot;
    const ended = await this.parties.endOf(read, lot.id);
    if (ended === null || centreId === null || publicity === null) return null;
    if (ended.result.outcome === 'withdrawn') return null;
    const { endedAt } = ended.result;
    const until = publicityEnd(this.calendar.working, endedAt, publicity)?.at ?? null;
    if (until === null) return null;
    return {
      ...{ lotId: lot.id, centreId, endedAt, until, answerDays: publicity.answerDays },
      ...{ state: 'running', dueAt: plus(until, GRACE_MS), settledAt: null },
    };
  }
}

/** What decides how a publicity stands. */
export function factsOf({ until }: StoredPublicity, objections: readonly WholeObjection[]) {
  return {
    until,
    objections: objections.map(({ ruling }) => ({
      ruling: ruling && { consequence: ruling.consequence, at: ruling.ruledAt },
    })),
  };
}

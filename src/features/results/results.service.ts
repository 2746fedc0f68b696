import { Injectable } from '@nestjs/common';
import { mayDo } from '../../contract/permissions.js';
import type { ResultPublicity } from '../../contract/results.js';
import type { Instant } from '../../core/kernel/instant.js';
import { finalSince, publicityState } from '../../core/listing/publicity.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import type { WholeObjection } from './objection.js';
import { ObjectionShowing } from './objection-showing.js';
import { PublicityKeeping } from './publicity-keeping.js';

/** Tells how the results of lots stand: to everybody, and to whatever is done about a result. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly parties: SalePartiesService,
    private readonly keeping: PublicityKeeping,
    private readonly showing: ObjectionShowing,
  ) {}

  /** The publicity of a result as this reader sees it; refuses with `not-found`. */
  async get(actor: Actor | null, lotId: string): Promise<ResultPublicity> {
    const { read } = this.database;
    const lot = await this.lots.findPublished(lotId);
    if (lot === null) throw new ApiError('not-found');
    const objections = await this.keeping.objectionsTo(read, lotId);
    const publicity = await this.standing(lot);
    const isOpen = publicity?.state === 'provisional';
    return {
      ...{ lot: lotId, centre: lot.centreId, publicity },
      winners: await this.keeping.winnersOf(read, lotId),
      mayObject: isOpen && (await this.mayObject(actor, lot, objections)),
      objections: await this.showing.show(read, objections, actor),
    };
  }

  /**
   * Since when the result of a lot is final, inside a transaction that holds the lot: its end, where nobody is given
   * time to object. Null while it is not final, and for ever where it was set aside.
   */
  async finalSince(tx: Queryable & { readonly now: Instant }, lot: Lot): Promise<Instant | null> {
    const ended = await this.parties.endOf(tx, lot.id);
    if (ended === null || ended.result.outcome === 'withdrawn') return null;
    const kept = await this.keeping.of(tx, lot);
    if (kept === null) return ended.result.endedAt;
    return finalSince(await this.keeping.factsOf(tx, kept), tx.now);
  }

  private async standing(lot: Lot): Promise<ResultPublicity['publicity']> {
    const { read } = this.database;
    const kept = await this.keeping.of(read, lot);
    if (kept === null) return null;
    const { endedAt, until, answerDays } = kept;
    // A lot that gives nobody time to object has a publicity only for what was objected before its end.
    const { days, unit } = lot.publicity ?? { days: 0, unit: 'days' as const };
    const [facts, now] = [await this.keeping.factsOf(read, kept), this.clock.now()];
    const state = publicityState(facts, now);
    return { state, endedAt, days, unit, until, answerDays, finalSince: finalSince(facts, now) };
  }

  private async mayObject(
    actor: Actor | null,
    lot: Lot,
    objections: readonly WholeObjection[],
  ): Promise<boolean> {
    if (actor === null || !mayDo('result.object', actor)) return false;
    const { organisationId } = actor;
    const isWaiting = objections.some(
      ({ objection, ruling }) =>
        ruling === null &&
        objection.carriedFrom === null &&
        objection.organisationId === organisationId,
    );
    if (isWaiting) return false;
    return (await this.parties.partiesOf(this.database.read, lot, organisationId)).length > 0;
  }
}

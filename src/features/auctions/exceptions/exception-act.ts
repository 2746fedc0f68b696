import { Injectable } from '@nestjs/common';
import { exceptionProblem, type LawException } from '../../../core/auction/law-exception.js';
import type { Room } from '../../../core/auction/rule-pack.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Confirmed } from '../../approvals/approval-kinds.js';
import { CollateralService } from '../../collateral/collateral.service.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { LotCheck } from '../lot-check.js';
import { ExceptionsStore } from './exceptions.store.js';

const REFUSED = {
  'no-room': 'The law leaves no room for an exception here.',
  'not-looser': 'This is not looser than what holds for the lot already.',
} as const;

/** What a lot shall depart from, and how far. */
interface Wish extends Omit<LawException, 'evidence'> {
  readonly lotId: string;
}

/** Measures exceptions from the law when they are asked for, and grants them when a second officer confirms. */
@Injectable()
export class ExceptionAct {
  constructor(
    private readonly lots: LotsService,
    private readonly collateral: CollateralService,
    private readonly checks: LotCheck,
    private readonly store: ExceptionsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * What the law leaves open here, and the lot, its row locked, where this exception may be asked for. Refuses with `not-found` (also what another centre
   * has approved) and `conflict`: the lot is not under review, or `exceptionProblem` finds one.
   */
  async open(
    tx: Tx,
    { organisationId }: Pick<Actor, 'organisationId'>,
    { lotId, parameter, value }: Wish,
  ): Promise<{ readonly lot: Lot; readonly room: Room }> {
    const lot = await this.lots.lock(tx, lotId);
    if (lot.centreId !== null && lot.centreId !== organisationId) throw new ApiError('not-found');
    if (lot.status !== 'submitted')
      throw new ApiError('conflict', 'Exceptions are granted while a lot is under review.');
    const assets = await this.collateral.facts(lot.assets, tx);
    const law = this.checks.lawOf(lot, { assets }, await this.store.of(tx, lotId));
    const problem = law === null ? 'no-room' : exceptionProblem(law, { parameter, value });
    const room = law?.parameters[parameter]?.room ?? null;
    if (problem !== null || room === null)
      throw new ApiError('conflict', REFUSED[problem ?? 'no-room']);
    return { lot, room };
  }

  /** Refuses like `open`. */
  async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, by: askedBy, secondBy, organisationId, reason } = confirmed;
    const { parameter, value } = confirmed.content as Omit<Wish, 'lotId'>;
    await this.open(tx, { organisationId }, { lotId, parameter, value });
    const facts = { lot: lotId, parameter, value, asked: askedBy };
    const change = { type: 'law-exception-granted', by: secondBy, facts };
    const approvedAt = await recordChange(tx, organisationId, change);
    const id = this.ids.next('exc');
    const own = { id, lotId, parameter, value, evidence: reason };
    await this.store.append(tx, { ...own, askedBy, approvedBy: secondBy, approvedAt });
  }
}

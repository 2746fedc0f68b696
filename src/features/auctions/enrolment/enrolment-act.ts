import { Injectable } from '@nestjs/common';
import type { Enrolment, OrganisationKind } from '../../../contract/api.js';
import type { Agreement, EnrolmentDeclarations } from '../../../contract/enrolment.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { type EnrolmentRow, findEnrolment } from '../enrolments.store.js';
import { addAcceptance } from './acceptances.store.js';
import { AgreementsService } from './agreements.service.js';
import { assertDepositInTime, depositOf, exemptsApplicant } from './deposit-terms.js';
import { EligibilityService } from './eligibility.service.js';
import { type Admission, EnrolmentDesk } from './enrolment-desk.js';
import { faultOf } from './objection-faults.js';
import { isStillEnrolled } from './still-enrolled.js';

/** Who is to be enrolled for which lot, with what it has accepted and declared. */
export interface Enrolling {
  readonly lot: Lot;
  readonly organisation: { readonly id: string; readonly kind: OrganisationKind };
  /** The hash of the agreement that was accepted. */
  readonly agreement: string;
  readonly declarations: EnrolmentDeclarations;
  /** The priority rank that officers grant; null where nobody said one. */
  readonly asked: number | null;
  readonly isCounter: boolean;
  readonly via: string | undefined;
  readonly receivedAt: Instant;
}

interface Judged {
  readonly admission: Admission;
  readonly agreement: Agreement;
}

/** The enrolment of one organisation for itself alone, whoever sends it: who may not bid gets no paddle. */
@Injectable()
export class EnrolmentAct {
  constructor(
    private readonly desk: EnrolmentDesk,
    private readonly agreements: AgreementsService,
    private readonly eligibility: EligibilityService,
  ) {}

  /** Refuses what `enrol` would refuse now, and changes nothing. The lot must be locked at the desk. */
  async check(tx: Tx, enrolling: Enrolling): Promise<void> {
    const { admission } = await this.judge(tx, enrolling);
    await this.desk.check(tx, admission);
  }

  /**
   * Gives out the paddle; `by` is who accepts for the bidder. The lot must be locked at the desk. Refuses with
   * `agreement-changed`, `not-eligible` (with every reason and its article), `already-enrolled`, `in-other-enrolment`
   * (it bids jointly, or for another one), `conflict` (its enrolment was withdrawn, or the list has another rank),
   * `deposit-too-late` (no deposit could arrive any more), `closed` or `withdrawn`.
   */
  async enrol(tx: Tx, enrolling: Enrolling, by: string): Promise<Enrolment> {
    const { admission, agreement } = await this.judge(tx, enrolling);
    const { rank, isDepositMissing } = admission;
    const paddle = await this.desk.admit(tx, admission);
    const { declarations } = enrolling;
    const lotId = enrolling.lot.id;
    await addAcceptance(tx, { lotId, paddle, agreement, declarations, by });
    return { lot: lotId, paddle, rank, depositConfirmed: !isDepositMissing, barred: null };
  }

  private async judge(tx: Tx, enrolling: Enrolling): Promise<Judged> {
    const { lot, organisation, asked, isCounter, via, receivedAt } = enrolling;
    const { id: organisationId } = organisation;
    const earlier = await findEnrolment(tx, lot.id, organisationId);
    if (earlier) throw await refusalOf(tx, earlier);
    await this.desk.assertFree(tx, lot.id, organisationId);
    const agreement = await this.agreements.of(lot, tx);
    if (enrolling.agreement !== agreement.hash) throw new ApiError('agreement-changed');
    const isExempt = await this.assertEligible(tx, enrolling);
    const rank = await this.desk.rankOf(tx, lot, { organisationId, asked, isCounter });
    const isDepositMissing = depositOf(lot) !== null && !isExempt;
    if (isDepositMissing) assertDepositInTime(lot, this.agreements.packOf(lot), receivedAt);
    const admission = { lot, organisationId, rank, isDepositMissing, receivedAt, via };
    return { admission: { ...admission, consortium: null }, agreement };
  }

  /** Whether the bidder is spared the deposit; refuses with `not-eligible` whoever may not bid at all. */
  private async assertEligible(
    tx: Tx,
    { lot, organisation, declarations }: Enrolling,
  ): Promise<boolean> {
    const { id, kind } = organisation;
    const candidate = { id, kind, declarations };
    const { objections, isApplicant } = await this.eligibility.judge(tx, candidate, lot);
    if (objections.length > 0)
      throw new ApiError('not-eligible', { faults: objections.map(faultOf) });
    return isApplicant && exemptsApplicant(this.agreements.packOf(lot));
  }
}

/** Who has left is told that this was final: an organisation has one paddle in a lot, and never a second one. */
async function refusalOf(tx: Tx, { lotId: lot, paddle }: EnrolmentRow): Promise<ApiError> {
  return (await isStillEnrolled(tx, { lot, paddle }))
    ? new ApiError('already-enrolled')
    : new ApiError('conflict', 'The enrolment was withdrawn, which is final for this lot.');
}

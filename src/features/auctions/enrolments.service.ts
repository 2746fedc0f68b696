import { Injectable } from '@nestjs/common';
import type { Enrolment, OrganisationKind } from '../../contract/api.js';
import type { EnrolmentRequest } from '../../contract/enrolment.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { addAcceptance } from './enrolment/acceptances.store.js';
import { AgreementsService } from './enrolment/agreements.service.js';
import { assertDepositInTime, depositOf, exemptsApplicant } from './enrolment/deposit-terms.js';
import { EligibilityService } from './enrolment/eligibility.service.js';
import { EnrolmentDesk } from './enrolment/enrolment-desk.js';
import { faultOf } from './enrolment/objection-faults.js';
import { isStillEnrolled } from './enrolment/still-enrolled.js';
import { type EnrolmentRow, findEnrolment } from './enrolments.store.js';

/** Enrolment 报名: an organisation gets a paddle in a lot. The record learns the paddle, never whose it is. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly organisations: OrganisationsService,
    private readonly lots: LotsService,
    private readonly desk: EnrolmentDesk,
    private readonly agreements: AgreementsService,
    private readonly eligibility: EligibilityService,
  ) {}

  /**
   * Enrols an organisation until its lot has ended, with the priority rank that it is on the list of the lot with. The
   * trading centre enrols others, and so does who has a power of attorney for them; only the centre may grant another
   * rank, because a right that nobody confirmed is none (法释〔2016〕18号 art. 19). Refuses with `not-found`,
   * `not-allowed`, `agreement-changed`, `not-eligible` (with every reason and its article), `already-enrolled`,
   * `in-other-enrolment` (it bids jointly, or for another one), `power-ended`, `conflict` (its enrolment was withdrawn,
   * or the list has another rank), `deposit-too-late` (no deposit could arrive any more), `closed` or
   * `withdrawn`.
   */
  async enrol(command: Command, lotId: string, request: EnrolmentRequest): Promise<Enrolment> {
    const organisation = await this.organisations.find(whomToEnrol(command.actor, request));
    if (!organisation) throw new ApiError('not-found', 'There is no such organisation.');
    const published = await this.lots.findPublished(lotId);
    if (!published) throw new ApiError('not-found');
    const agreement = await this.agreements.of(published);
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      assertCounter(command.actor, lot);
      const { id: organisationId } = organisation;
      await this.desk.lock(tx, lotId);
      if (isByAgent(command.actor, organisationId)) {
        const { organisationId: agentId } = command.actor;
        const principalId = organisationId;
        const { receivedAt } = command;
        await this.desk.assertAgent(tx, lotId, { agentId, principalId, receivedAt });
      }
      const earlier = await findEnrolment(tx, lotId, organisationId);
      if (earlier) throw await refusalOf(tx, earlier);
      await this.desk.assertFree(tx, lotId, organisationId);
      if (request.agreement !== agreement.hash) throw new ApiError('agreement-changed');
      const isExempt = await this.assertEligible(tx, { lot, organisation, request });
      const asked = request.priorityRank ?? null;
      const isCounter = command.actor.kind === 'trading-centre';
      const rank = await this.desk.rankOf(tx, lot, { organisationId, asked, isCounter });
      const isDepositMissing = depositOf(lot) !== null && !isExempt;
      const { receivedAt } = command;
      if (isDepositMissing) assertDepositInTime(lot, this.agreements.packOf(lot), receivedAt);
      const { via } = request;
      const admission = { lot, organisationId, rank, isDepositMissing, receivedAt, via };
      const paddle = await this.desk.admit(tx, { ...admission, consortium: null });
      const { declarations } = request;
      const by = command.actor.userId;
      await addAcceptance(tx, { lotId, paddle, agreement, declarations, by });
      return { lot: lotId, paddle, rank, depositConfirmed: !isDepositMissing, barred: null };
    });
  }

  /** Whether the bidder is spared the deposit; refuses with `not-eligible` whoever may not bid at all. */
  private async assertEligible(tx: Tx, { lot, organisation, request }: Asked): Promise<boolean> {
    const { id, kind } = organisation;
    const candidate = { id, kind, declarations: request.declarations };
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

/** Bidders enrol themselves or whom they act for, without a rank; the trading centre, which cannot bid, names whom it enrols. */
function whomToEnrol(actor: Actor, { organisationId, priorityRank }: EnrolmentRequest): string {
  if (actor.kind !== 'trading-centre') {
    if (priorityRank !== undefined) throw new ApiError('not-allowed');
    return organisationId ?? actor.organisationId;
  }
  if (organisationId !== undefined) return organisationId;
  const faults = [{ field: 'organisationId', problem: 'must name the organisation to enrol' }];
  throw new ApiError('invalid-body', { faults });
}

/** Whoever names somebody else and is no centre acts by a power of attorney, or not at all. */
function isByAgent({ kind, organisationId }: Actor, principalId: string): boolean {
  return kind !== 'trading-centre' && organisationId !== principalId;
}

/** A trading centre has a counter for the lots that it runs, and for no others. */
function assertCounter({ kind, organisationId }: Actor, { centreId }: Lot): void {
  if (kind === 'trading-centre' && centreId !== organisationId) throw new ApiError('not-found');
}

interface Asked {
  readonly lot: Lot;
  readonly organisation: { readonly id: string; readonly kind: OrganisationKind };
  readonly request: EnrolmentRequest;
}

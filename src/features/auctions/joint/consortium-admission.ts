import { Injectable } from '@nestjs/common';
import type { ConsortiumWish } from '../../../contract/consortia.js';
import { partyKey } from '../../../core/eligibility/consortium.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import { invariant } from '../../../core/kernel/invariant.js';
import type { Command } from '../../../platform/commands/command.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { addAcceptance, findAgreements, keepAgreement } from '../enrolment/acceptances.store.js';
import { AgreementsService } from '../enrolment/agreements.service.js';
import { assertDepositInTime, depositOf } from '../enrolment/deposit-terms.js';
import { EnrolmentDesk } from '../enrolment/enrolment-desk.js';
import { Takers } from '../enrolment/takers.js';
import {
  boundParties,
  hasEverybodyConsented,
  type StoredConsortium,
  type StoredMember,
} from './consortium.js';
import { mandateOf } from './mandate.js';

interface Proposed {
  readonly lot: Lot;
  readonly members: readonly StoredMember[];
  readonly wish: ConsortiumWish;
}

/** The texts and papers of a consortium before it is enrolled, and the enrolment itself. */
@Injectable()
export class ConsortiumAdmission {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly deeds: DeedsService,
    private readonly takers: Takers,
    private readonly desk: EnrolmentDesk,
  ) {}

  /** Has whoever else enrols for this lot wait. */
  lock(tx: Tx, lotId: string): Promise<void> {
    return this.takers.lock(tx, lotId);
  }

  /** Keeps what the members agree on; refuses with `agreement-changed`, `invalid-body` (no deed where one is needed) and `not-found`. */
  async prepare(
    tx: Tx,
    actor: Actor,
    { lot, members, wish }: Proposed,
  ): Promise<Pick<StoredConsortium, 'agreementHash' | 'mandateHash' | 'deedId'>> {
    const agreement = await this.agreements.of(lot, tx);
    if (wish.agreement !== agreement.hash) throw new ApiError('agreement-changed');
    await this.lock(tx, lot.id);
    const mandate = mandateOf(lot, members);
    await keepAgreement(tx, lot.id, agreement);
    await keepAgreement(tx, lot.id, mandate);
    const deedId = await this.useDeed(tx, actor, { lot, members, wish });
    return { agreementHash: agreement.hash, mandateHash: mandate.hash, deedId };
  }

  /** Refuses with `in-other-enrolment`, naming the members, unless this is the only enrolment of all whom it binds. */
  async assertFree(tx: Tx, consortium: StoredConsortium): Promise<void> {
    const parties = hasEverybodyConsented(consortium)
      ? consortium.members
      : boundParties(consortium);
    const own = { parties, own: consortium.id };
    const taken = await this.takers.taken(tx, consortium.lotId, own);
    if (taken.length === 0) return;
    const keys = new Set(taken.flatMap((index) => partyKey(parties[index] ?? NOBODY)));
    const faults = consortium.members
      .filter((member) => keys.has(partyKey(member)))
      .map(({ name }) => ({ field: 'members', problem: 'in-other-enrolment', member: name }));
    throw new ApiError('in-other-enrolment', { faults });
  }

  /** Enrols a consortium of which everybody has consented; answers its paddle. Refuses as an enrolment does. */
  async admit(
    tx: Tx,
    consortium: StoredConsortium,
    { lot, command }: { readonly lot: Lot; readonly command: Command },
  ): Promise<Paddle> {
    const { id, lotId, leadId: organisationId, members, agreementHash, proposedBy } = consortium;
    const { receivedAt } = command;
    const isDepositMissing = depositOf(lot) !== null;
    if (isDepositMissing) assertDepositInTime(lot, this.agreements.packOf(lot), receivedAt);
    const paddle = await this.desk.admit(tx, {
      ...{ lot, organisationId, rank: null, isDepositMissing, receivedAt, via: undefined },
      consortium: { id, members },
    });
    const agreement = (await findAgreements(tx, [agreementHash])).get(agreementHash);
    const declarations = members[0]?.declarations;
    invariant(agreement && declarations, `consortium ${id} has lost what its lead accepted`);
    await addAcceptance(tx, { lotId, paddle, agreement, declarations, by: proposedBy });
    return paddle;
  }

  /** What members without an account have signed is read by everybody whom it concerns. */
  private async useDeed(
    tx: Tx,
    actor: Actor,
    { lot, members, wish }: Proposed,
  ): Promise<string | null> {
    const isNeeded = members.some(({ organisationId }) => organisationId === null);
    if (wish.deed === undefined) {
      if (!isNeeded) return null;
      throw new ApiError('invalid-body', { faults: [{ field: 'deed', problem: 'needs-deed' }] });
    }
    const readers = members.flatMap(({ organisationId }) => organisationId ?? []);
    const centre = lot.centreId === null ? [] : [lot.centreId];
    const use = { id: wish.deed, readers: [...readers, ...centre] };
    return (await this.deeds.use(tx, actor, use)).id;
  }
}

const NOBODY = { organisationId: null, registration: null };

import { Injectable } from '@nestjs/common';
import type { ConsentRequest, ConsortiumWish } from '../../../contract/consortia.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { LotsService } from '../../lots/lots.service.js';
import { ConsortiaStore } from './consortia.store.js';
import {
  type ConsortiumAct,
  consentedAt,
  hasEverybodyConsented,
  stateOf,
  type StoredConsortium,
} from './consortium.js';
import { ConsortiumCheck } from './consortium-check.js';
import { ConsortiumAdmission } from './consortium-admission.js';

/** What a step leads to: the consortium, and its paddle once everybody has consented. */
export interface ConsortiumStep {
  readonly id: string;
  readonly paddle: string | null;
}

/**
 * Joint bidding 联合竞买: a lead proposes who bids together in which shares, the others consent in their own accounts, and
 * with the last consent the consortium is enrolled, with one paddle, in the same transaction.
 */
@Injectable()
export class ConsortiaService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly store: ConsortiaStore,
    private readonly check: ConsortiumCheck,
    private readonly admission: ConsortiumAdmission,
    private readonly ids: Ids,
  ) {}

  /**
   * Proposes a consortium led by the actor's organisation. Refuses with `not-found`, `joint-not-allowed`,
   * `invalid-body` (with every member that is wrong), `agreement-changed`, `in-other-enrolment`, `not-eligible` (with
   * the member), and as an enrolment where nobody's consent is left to wait for.
   */
  async propose(command: Command, lotId: string, wish: ConsortiumWish): Promise<ConsortiumStep> {
    const members = await this.check.membersOf(command.actor, wish);
    const { organisationId: leadId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      if (!lot.jointBidding) throw new ApiError('joint-not-allowed');
      const texts = await this.admission.prepare(tx, command.actor, { lot, members, wish });
      const id = this.ids.next('csm');
      const facts = { consortium: id, lot: lotId, mandate: texts.mandateHash };
      const change = { type: 'consortium-proposed', by, facts };
      const proposedAt = await recordChange(tx, leadId, change);
      const own = { id, lotId, leadId, proposedBy: by, proposedAt, members, ...texts };
      await this.store.append(tx, own);
      return this.goOn(tx, command, { ...own, acts: [] });
    });
  }

  /**
   * Consents for the actor's organisation to bid in a consortium. Refuses with `not-found`, `conflict` (it has consented,
   * or the consortium is not open), `agreement-changed` (another mandate), `in-other-enrolment`, `not-eligible`, and
   * where it is the last to consent as an enrolment.
   */
  consent(command: Command, id: string, request: ConsentRequest): Promise<ConsortiumStep> {
    const { organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const consortium = await this.lockOpen(tx, organisationId, id);
      const member = consortium.members.find((one) => one.organisationId === organisationId);
      if (member === undefined) throw new ApiError('not-found');
      if (consentedAt(consortium, member) !== null)
        throw new ApiError('conflict', 'Your organisation has consented already.');
      if (request.mandate !== consortium.mandateHash) throw new ApiError('agreement-changed');
      const { declarations } = request;
      const act = { act: 'consented', declarations, reason: null } as const;
      return this.goOn(tx, command, await this.add(tx, command, { consortium, act }));
    });
  }

  /** Ends a consortium that is still open: its lead takes it back, a member declines. Refuses with `not-found` and `conflict`. */
  decline(command: Command, id: string, reason: string): Promise<ConsortiumStep> {
    return this.commands.once(command, async (tx) => {
      const consortium = await this.lockOpen(tx, command.actor.organisationId, id);
      const act = { act: 'declined', declarations: null, reason } as const;
      await this.add(tx, command, { consortium, act });
      return { id, paddle: null };
    });
  }

  /** Everybody is judged by all that has been said so far; who is the last to consent completes the enrolment. */
  private async goOn(
    tx: Tx,
    command: Command,
    consortium: StoredConsortium,
  ): Promise<ConsortiumStep> {
    const lot = await this.lots.getPublished(tx, consortium.lotId);
    await this.admission.assertFree(tx, consortium);
    await this.check.assertEligible(tx, lot, consortium);
    if (!hasEverybodyConsented(consortium)) return { id: consortium.id, paddle: null };
    const paddle = await this.admission.admit(tx, consortium, { lot, command });
    const act = { act: 'enrolled', declarations: null, reason: null } as const;
    await this.add(tx, command, { consortium, act });
    return { id: consortium.id, paddle };
  }

  private async add(tx: Tx, { actor }: Command, { consortium, act }: Adding) {
    const { organisationId, userId: by } = actor;
    const facts = { consortium: consortium.id, lot: consortium.lotId };
    const change = { type: `consortium-${act.act}`, by, facts };
    const at = await recordChange(tx, organisationId, change);
    const whole = { ...act, organisationId, by, at };
    await this.store.appendAct(tx, consortium, whole);
    return { ...consortium, acts: [...consortium.acts, whole] };
  }

  /** The row of the lot is locked before anything is read that others may add to. */
  private async lockOpen(tx: Tx, organisationId: string, id: string): Promise<StoredConsortium> {
    const named = await this.store.find(tx, id);
    const isTheirs = named?.members.some((one) => one.organisationId === organisationId) ?? false;
    if (named === null || !isTheirs) throw new ApiError('not-found');
    await this.admission.lock(tx, named.lotId);
    const consortium = await this.store.find(tx, id);
    if (consortium === null || stateOf(consortium) !== 'open')
      throw new ApiError('conflict', 'This consortium is not open any more.');
    return consortium;
  }
}

interface Adding {
  readonly consortium: StoredConsortium;
  readonly act: Pick<ConsortiumAct, 'act' | 'declarations' | 'reason'>;
}

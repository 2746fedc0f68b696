import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import type { EntrustmentAct, WholeEntrustment } from './entrustment.js';
import { EntrustmentDesk } from './entrustment-desk.js';
import { SIGN } from './entrustment-drawing.service.js';
import { EntrustmentsStore } from './entrustments.store.js';

interface Done extends Omit<EntrustmentAct, 'entrustmentId' | 'at'> {
  /** Who asked for it, where it took two. */
  readonly asked?: string;
}

/**
 * What becomes of a contract of entrustment: a person of the lister accepts it, a second officer of the centre signs it
 * beside whoever drew it up, in either order; before the publication either side ends it with a reason.
 */
@Injectable()
export class EntrustmentsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly desk: EntrustmentDesk,
    private readonly store: EntrustmentsStore,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: SIGN, action: 'entrustment.draw', carryOut });
  }

  /**
   * Accepts for the lister exactly the text with this digest. Refuses with `not-found`, `entrustment-changed` (another
   * version, or the lot is no longer as it says), `second-person-needed` (by whoever drew it up, where a centre lists
   * with itself) and `conflict`: it was accepted or ended, or the lot is not before the centre.
   */
  accept(command: Command, id: string, digest: string): Promise<{ id: string }> {
    const { userId, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const whole = await this.get(tx, id);
      const { contract, isAccepted } = whole;
      if (contract.listerId !== organisationId) throw new ApiError('not-found');
      if (contract.drawnBy === userId) throw new ApiError('second-person-needed');
      if (isAccepted) throw new ApiError('conflict', 'This contract has been accepted.');
      await this.desk.assertCurrent(tx, whole);
      if (contract.digest !== digest) throw new ApiError('entrustment-changed');
      const act = { act: 'accepted', organisationId, by: userId, secondBy: null } as const;
      await this.done(tx, whole, { ...act, reason: null });
      return { id };
    });
  }

  /**
   * Signs for the centre, as the second officer. Refuses with `not-found`, `second-person-needed` (whoever drew it up),
   * `entrustment-changed` and `conflict`: it was signed, ended, or nobody asks for it any more.
   */
  countersign(command: Command, id: string): Promise<{ id: string }> {
    return this.commands.once(command, async (tx) => {
      const { contract } = await this.get(tx, id);
      if (contract.centreId !== command.actor.organisationId) throw new ApiError('not-found');
      try {
        await this.approvals.approvePending(tx, command, { kind: SIGN, subject: id });
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'not-found')) throw error;
        throw new ApiError('conflict', 'Nobody asks to sign this version; draw up another one.');
      }
      return { id };
    });
  }

  /** Ends a contract before the publication, for either side. Refuses with `not-found` and `conflict`. */
  terminate(command: Command, id: string, reason: string): Promise<{ id: string }> {
    const { userId, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const whole = await this.get(tx, id);
      const { listerId, centreId, lotId } = whole.contract;
      if (![listerId, centreId].includes(organisationId)) throw new ApiError('not-found');
      await this.desk.lockUnpublished(tx, lotId);
      if (whole.isTerminated) throw new ApiError('conflict', 'This contract has been ended.');
      await this.approvals.dropPending(tx, command, { kind: SIGN, subject: id, reason });
      const act = { act: 'terminated', organisationId, by: userId, secondBy: null } as const;
      await this.done(tx, whole, { ...act, reason });
      return { id };
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject, by: asked, secondBy, organisationId } = confirmed;
    const whole = await this.get(tx, subject);
    await this.desk.assertCurrent(tx, whole);
    const act = { act: 'countersigned', organisationId, by: asked, secondBy } as const;
    await this.done(tx, whole, { ...act, reason: null, asked });
  }

  /** Writes an act down, in the trail of whoever did it. */
  private async done(tx: Tx, { contract }: WholeEntrustment, done: Done): Promise<void> {
    const { id, lotId: lot, digest, no: version } = contract;
    const { asked, ...act } = done;
    const facts = { lot, entrustment: id, version, digest, asked };
    const by = act.secondBy ?? act.by;
    const change = { type: `entrustment-${act.act}`, by, facts };
    const at = await recordChange(tx, act.organisationId, change);
    await this.store.appendAct(tx, { ...act, entrustmentId: id, at });
  }

  /** A version as it stands once nobody else can do anything about its lot. Refuses with `not-found`. */
  private async get(tx: Tx, id: string): Promise<WholeEntrustment> {
    const found = await this.store.find(tx, id);
    if (found === null) throw new ApiError('not-found');
    await this.desk.lock(tx, found.contract.lotId);
    return (await this.store.find(tx, id)) ?? found;
  }
}

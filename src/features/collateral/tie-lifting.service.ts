import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { AssetsStore } from './assets.store.js';
import type { StoredTie } from './tie.js';
import { TiesStore } from './ties.store.js';

const UNTIE = 'asset.untie';

/** Lifts ties: that rights need not go together is a finding of law, and takes two persons of whoever found otherwise. */
@Injectable()
export class TieLiftingService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly assets: AssetsStore,
    private readonly store: TiesStore,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: UNTIE, action: 'asset.tie', carryOut });
  }

  /**
   * Asks a second person to lift a tie. Refuses with `not-found`, `not-allowed` (somebody else has found it: a lister
   * does not lift what a centre finds) and `conflict`: it is lifted, or this is asked already.
   */
  ask(command: Command, id: string, reason: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const tie = await this.open(tx, actor.organisationId, id);
      const rights = await this.assets.findAll(tx, tie.assets);
      const content = {
        ground: tie.ground,
        rights: rights.map(({ title, number }) => `${title} ${number}`),
      };
      return this.approvals.request(tx, actor, { kind: UNTIE, subject: id, content, reason });
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: tie, by: askedBy, secondBy: liftedBy, organisationId, reason } = confirmed;
    await this.open(tx, organisationId, tie);
    const facts = { tie, asked: askedBy };
    const change = { type: 'assets-untied', by: liftedBy, facts };
    const liftedAt = await recordChange(tx, organisationId, change);
    await this.store.appendLift(tx, tie, { reason, askedBy, liftedBy, liftedAt });
  }

  /** A tie that stands and that this organisation may lift, its row locked. */
  private async open(tx: Tx, organisationId: string, id: string): Promise<StoredTie> {
    const tie = await this.store.lock(tx, id);
    if (tie === null) throw new ApiError('not-found');
    if (tie.finderId !== organisationId)
      throw new ApiError(tie.ownerId === organisationId ? 'not-allowed' : 'not-found');
    if (tie.lifted !== null) throw new ApiError('conflict', 'This tie has been lifted.');
    return tie;
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { ForfeitsService } from '../auctions/forfeits/forfeits.service.js';
import { isDisputed } from './forfeit-acts.js';
import { ForfeitFile } from './forfeit-file.js';

const ANSWER = 'forfeit.answer';

/**
 * Objections to a default by whoever paid the deposit, while the rules give time for it. Nothing is used while one waits:
 * two officers answer it, or take the default back.
 */
@Injectable()
export class ForfeitObjectionsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly forfeits: ForfeitsService,
    private readonly file: ForfeitFile,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: ANSWER, action: ANSWER, carryOut });
  }

  /**
   * Objects to the default of one's own organisation. Refuses with `not-found` and `conflict`: the time is over, the
   * deposit has been used or given back, or an objection waits already.
   */
  object(command: Command, id: string, reasons: string): Promise<{ id: string }> {
    const { userId: by, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const found = await this.forfeits.find(tx, id);
      if (found?.payerId !== organisationId) throw new ApiError('not-found');
      const { forfeit, acts } = await this.file.open(tx, id, found.centreId);
      if (tx.now >= forfeit.appliesFrom)
        throw new ApiError('conflict', 'The time in which one may object to it is over.');
      if (isDisputed(acts)) throw new ApiError('conflict', 'An objection waits for its answer.');
      await this.forfeits.act(tx, id, { kind: 'objected', content: { reasons }, askedBy: by, by });
      // The words stand beside the trail, which nothing is ever erased from.
      const facts = { forfeit: id, lot: forfeit.lotId, reasonsHash: nodeSha256(reasons) };
      await recordChange(tx, forfeit.centreId, { type: 'forfeit-objected', by, facts });
      return { id };
    });
  }

  /** Asks a second person to answer that a default stands. Refuses with `not-found` and `conflict`: nothing waits. */
  askAnswer(command: Command, id: string, reason: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { forfeit, title } = await this.disputed(tx, id, actor.organisationId);
      const content = { lot: forfeit.lotId, title, paddle: forfeit.paddle };
      return this.approvals.request(tx, actor, { kind: ANSWER, subject: id, content, reason });
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, by: askedBy, secondBy: by, organisationId, reason } = confirmed;
    const { forfeit } = await this.disputed(tx, id, organisationId);
    await this.forfeits.act(tx, id, { kind: 'answered', content: { reason }, askedBy, by });
    const facts = { forfeit: id, lot: forfeit.lotId, asked: askedBy };
    await recordChange(tx, organisationId, { type: 'forfeit-objection-answered', by, facts });
  }

  private async disputed(tx: Tx, id: string, centreId: string) {
    const open = await this.file.open(tx, id, centreId);
    if (!isDisputed(open.acts)) throw new ApiError('conflict', 'No objection waits here.');
    return open;
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { CasesService } from '../../cases/cases.service.js';
import { LotsService } from '../../lots/lots.service.js';
import { type Forfeit, ForfeitsService } from './forfeits.service.js';

const REVOKE = 'forfeit.revoke';

/**
 * Takes back that a deposit is lost, before it has been used: two persons find that the default was declared wrongly, or
 * that the buyer was not at fault. The sale stands again with the deposit held for it where nothing has followed it.
 */
@Injectable()
export class DefaultRevocationService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: LotsService,
    private readonly cases: CasesService,
    private readonly forfeits: ForfeitsService,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: REVOKE, action: REVOKE, carryOut });
  }

  /**
   * Asks a second person to take it back. Refuses with `not-found` (also another centre's) and `conflict`: it has been
   * used or taken back, a lot has been drafted to follow, or this waits already.
   */
  ask(command: Command, id: string, reason: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { lotId: lot, paddle, cause } = await this.pending(tx, id, actor.organisationId);
      const { title } = await this.lots.getPublished(tx, lot);
      const content = { lot, title, paddle, cause };
      return this.approvals.request(tx, actor, { kind: REVOKE, subject: id, content, reason });
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject, by: askedBy, secondBy, organisationId, reason, receivedAt } = confirmed;
    const forfeit = await this.pending(tx, subject, organisationId);
    const stands =
      forfeit.cause === 'default' && (await this.cases.revokeDefault(tx, forfeit.lotId));
    const move = { by: secondBy, receivedAt };
    await this.forfeits.giveBack(tx, forfeit, { isHeld: stands, reason, askedBy, move });
  }

  private async pending(tx: Tx, id: string, centreId: string): Promise<Forfeit> {
    const found = await this.forfeits.find(tx, id);
    if (found?.centreId !== centreId) throw new ApiError('not-found');
    // The lot first, as whoever declares a default or sets its result aside does.
    await this.lots.lock(tx, found.lotId);
    const forfeit = (await this.forfeits.lock(tx, id)) ?? found;
    if (forfeit.state !== 'pending')
      throw new ApiError('conflict', 'This deposit has been used or given back already.');
    return forfeit;
  }
}

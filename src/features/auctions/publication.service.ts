import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { ApprovalKinds } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { assertMay, PUBLISH } from '../lots/listing.service.js';
import { LotsService } from '../lots/lots.service.js';
import { DocumentsService } from '../papers/documents.service.js';
import { PublicationAct } from './publication-act.js';

export interface Published {
  readonly lot: string;
  readonly opensAt: Instant;
  readonly endsAt: Instant;
}

/** Publication 公告: the act of a second officer on a lot that a first one has approved. */
@Injectable()
export class PublicationService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: LotsService,
    private readonly act: PublicationAct,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.kinds.declare({
      name: PUBLISH,
      action: 'lot.publish',
      carryOut: async (tx, confirmed) => {
        await this.act.carryOut(tx, confirmed);
        await this.documents.seal(tx, confirmed.subject, confirmed.secondBy);
      },
    });
  }

  /**
   * Publishes an approved lot as the second person. Refuses with `not-found` (also what another centre has approved),
   * `second-person-needed` (the reviewer), `conflict` (not approved, its approval is over, or it would open in the
   * past) and `breaks-law`, which names each field, what is wrong with it and the article that says so.
   */
  publish(command: Command, lotId: string): Promise<Published> {
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lock(tx, lotId);
      assertMay(lot, 'publish');
      if (lot.centreId !== command.actor.organisationId) throw new ApiError('not-found');
      await this.confirm(tx, command, lotId);
      const { opensAt, endsAt } = await this.lots.lock(tx, lotId);
      return { lot: lotId, opensAt, endsAt: endsAt ?? opensAt };
    });
  }

  private async confirm(tx: Tx, command: Command, subject: string): Promise<void> {
    try {
      await this.approvals.approvePending(tx, command, { kind: PUBLISH, subject });
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'not-found')) throw error;
      throw new ApiError('conflict', 'Its approval was rejected or has expired; approve it again.');
    }
  }
}

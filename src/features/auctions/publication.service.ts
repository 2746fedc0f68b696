import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import type { Slot } from '../../core/session/timetable.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { assertMay, PUBLISH } from '../lots/listing.service.js';
import { LotsService } from '../lots/lots.service.js';
import { DocumentsService } from '../papers/documents.service.js';
import { inSlot } from './in-slot.js';
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
        const { sessionId } = await this.lots.lock(tx, confirmed.subject);
        if (sessionId !== null) throw new ApiError('in-session');
        await this.carryOut(tx, confirmed);
      },
    });
  }

  /**
   * Publishes an approved lot as the second person. Refuses with `not-found` (also what another centre has approved),
   * `second-person-needed` (the reviewer), `incident` (one lasts), `in-session` (it is published with its session),
   * `conflict` (not approved, its approval is over, or it would open in the past), `no-entrustment` (no contract with its
   * lister holds) and `breaks-law`, which names each field, what is wrong with it and the article that says so.
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

  /** Refuses with `incident` while nothing of a centre may be published; what publishes several lots asks it first. */
  assertMayPublish(tx: Tx, centreId: string): Promise<void> {
    return this.act.assertMayPublish(tx, centreId);
  }

  /**
   * Publishes an approved lot of a session in its slot, as a part of the publication of all of it by the same two
   * persons. Refuses with `second-person-needed` where the second of them reviewed it, with `conflict` and `breaks-law`.
   */
  async publishInSlot(tx: Tx, confirmed: Confirmed, slot: Slot): Promise<void> {
    const { subject } = confirmed;
    const lot = await this.lots.lock(tx, subject);
    assertMay(lot, 'publish');
    await settled(this.approvals.settlePending(tx, confirmed, { kind: PUBLISH, subject }));
    await this.lots.setSlot(tx, inSlot(lot, slot));
    await this.carryOut(tx, confirmed);
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    await this.act.carryOut(tx, confirmed);
    await this.documents.seal(tx, confirmed.subject, confirmed.secondBy);
  }

  private async confirm(tx: Tx, command: Command, subject: string): Promise<void> {
    await settled(this.approvals.approvePending(tx, command, { kind: PUBLISH, subject }));
  }
}

/** Waits for the confirmation of an approval; where there is none any more, the lot has to be approved again. */
async function settled(confirmation: Promise<unknown>): Promise<void> {
  try {
    await confirmation;
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'not-found')) throw error;
    throw new ApiError('conflict', 'Its approval was rejected or has expired; approve it again.');
  }
}

import { Injectable } from '@nestjs/common';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { ApiError } from '../../platform/http/api-error.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { ListingService, PUBLISH } from '../lots/listing.service.js';
import { LotsService } from '../lots/lots.service.js';
import { LotCheck } from './lot-check.js';
import { LotPapers } from './lot-papers.js';
import { plannedPublication } from './lot-planner.js';

/** The review of a submitted lot by the trading centre: everything is measured, then one officer approves. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly listing: ListingService,
    private readonly approvals: ApprovalsService,
    private readonly checks: LotCheck,
    private readonly papers: LotPapers,
  ) {}

  /**
   * Approves a submitted lot and asks a second officer to publish it. Refuses with `not-found`, `conflict` (not
   * submitted, or it waits for the second officer already), `no-custodian` and `breaks-law`: what could not be
   * published is not approved.
   */
  approve(command: Command, id: string, reason: string | null): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lock(tx, id);
      const isOthers = lot.centreId !== null && lot.centreId !== actor.organisationId;
      if (isOthers) throw new ApiError('not-found');
      const columns = { centre_id: actor.organisationId };
      await this.listing.take(tx, { lot, act: 'approve', by: actor, reason, columns });
      const at = plannedPublication(lot, tx.now);
      const { organisationId: centreId } = actor;
      const gathering = { centreId, read: tx, now: tx.now, publishAt: at.publishAt };
      this.checks.pass(lot, await this.papers.of(lot, gathering), at);
      const content = { title: lot.title, opensAt: lot.opensAt };
      const request = { kind: PUBLISH, subject: id, content, reason: reason ?? '' };
      await this.approvals.request(tx, actor, request);
      return { id };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CasesService } from '../cases/cases.service.js';
import { ListingService } from './listing.service.js';
import { LotsStore } from './lots.store.js';

/** Puts drafts away that shall never be lots. */
@Injectable()
export class DiscardingService {
  constructor(
    private readonly commands: Commands,
    private readonly store: LotsStore,
    private readonly listing: ListingService,
    private readonly cases: CasesService,
  ) {}

  /**
   * Discards a draft of the actor's organisation for good; where it was to be the next attempt of a case, another may be
   * drafted. Refuses with `not-found` and `conflict`.
   */
  discard(command: Command, id: string): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.store.lock(tx, id);
      if (lot?.listerId !== actor.organisationId) throw new ApiError('not-found');
      await this.listing.take(tx, { lot, act: 'discard', by: actor, reason: null });
      if (lot.caseId !== null) await this.cases.forgetDraft(tx, lot.caseId, id);
      return { id };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { tornFaults } from './bundle-views.js';
import { BundlesService } from './bundles.service.js';
import { assertMay, ListingService } from './listing.service.js';
import { SettlementsService } from './settlements/settlements.service.js';
import { LotsStore } from './lots.store.js';

/** Hands drafts in for review. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly commands: Commands,
    private readonly store: LotsStore,
    private readonly listing: ListingService,
    private readonly collateral: CollateralService,
    private readonly bundles: BundlesService,
    private readonly settlements: SettlementsService,
  ) {}

  /**
   * Hands a draft in, its assets claimed. Refuses with `not-found`, `conflict`, `settlement-missing` (an
   * objection to one of its rights was upheld before) and `torn-bundle`, which names the rights that it lacks and the
   * article: no review could mend that.
   */
  submit(command: Command, id: string): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.store.lock(tx, id);
      if (lot?.listerId !== actor.organisationId) throw new ApiError('not-found');
      assertMay(lot, 'submit');
      await this.settlements.assertSettled(tx, lot);
      // Whoever ties one of them at this moment waits for the claim, or was before it.
      await this.collateral.claim(tx, id, lot.assets);
      const faults = tornFaults(await this.bundles.ofLot(tx, lot, tx.now));
      if (faults.length > 0) throw new ApiError('torn-bundle', { faults });
      const columns = { return_reason: null };
      await this.listing.take(tx, { lot, act: 'submit', by: actor, reason: null, columns });
      return { id };
    });
  }
}

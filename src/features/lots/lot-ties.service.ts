import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { ListedAsset } from '../../contract/listing.js';
import type { TieWish } from '../../contract/ties.js';
import { isHandedIn } from '../../core/listing/lifecycle.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { TiesService } from '../collateral/ties.service.js';
import type { Lot } from './lot.js';
import { LotsStore } from './lots.store.js';
import { mayReview } from './may-review.js';

/** Lets the lister of a lot, and the centre that has it before it, tie what is in it to what else its lister keeps. */
@Injectable()
export class LotTiesService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly store: LotsStore,
    private readonly collateral: CollateralService,
    private readonly ties: TiesService,
  ) {}

  /**
   * Ties assets of the lister, at least one of which is in the lot. A lot that is published goes on: what to do about it
   * is the centre's to decide. Refuses with `not-found`, `invalid-body` and `conflict`.
   */
  tie(command: Command, lotId: string, wish: TieWish): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.store.lock(tx, lotId);
      if (lot === null || !mayTie(actor, lot)) throw new ApiError('not-found');
      if (!wish.assets.some((id) => lot.assets.includes(id))) {
        const fault = { field: 'assets', problem: 'must name an asset of this lot' };
        throw new ApiError('invalid-body', { faults: [fault] });
      }
      return this.ties.tie(tx, actor, { ...wish, ownerId: lot.listerId });
    });
  }

  /** What the lister of a lot keeps, for those who may tie it; newest first. Refuses with `not-found`. */
  async tieable(actor: Actor, lotId: string, query: PageQuery): Promise<Page<ListedAsset>> {
    const lot = await this.store.find(this.database.read, lotId);
    if (lot === null || !mayTie(actor, lot)) throw new ApiError('not-found');
    return this.collateral.listOf(lot.listerId, query);
  }
}

/** What nobody has handed in yet is its lister's alone. */
function mayTie(actor: Actor, lot: Lot): boolean {
  return lot.listerId === actor.organisationId || (isHandedIn(lot.status) && mayReview(actor, lot));
}

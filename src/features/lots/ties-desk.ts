import { Injectable } from '@nestjs/common';
import type { BundleView, LotTies } from '../../contract/ties.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { TiesService } from '../collateral/ties.service.js';
import { BundlesService } from './bundles.service.js';
import { LotsStore } from './lots.store.js';

/** Shows what has to be sold together, to those who put lots together and to those who review them. */
@Injectable()
export class TiesDesk {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: LotsStore,
    private readonly collateral: CollateralService,
    private readonly ties: TiesService,
    private readonly bundles: BundlesService,
  ) {}

  /** The ties of what a lot holds and what follows from them, for its lister and the centres. Refuses with `not-found`. */
  async ofLot(actor: Actor, id: string): Promise<LotTies> {
    const { read } = this.database;
    const lot = await this.store.find(read, id);
    const isOffice = ['trading-centre', 'platform', 'auditor'].includes(actor.kind);
    if (lot === null || !(isOffice || lot.listerId === actor.organisationId))
      throw new ApiError('not-found');
    return {
      items: await this.ties.of(lot.assets),
      bundles: await this.bundles.ofLot(read, lot, this.clock.now()),
    };
  }

  /** What goes together with assets of the asker's organisation, by the law of today. Refuses with `invalid-body`. */
  async around(
    { organisationId }: Actor,
    assets: readonly string[],
  ): Promise<{ readonly items: readonly BundleView[] }> {
    const { read } = this.database;
    await this.collateral.assertOwn(read, organisationId, assets);
    const now = this.clock.now();
    const offer = { offered: [{ name: '', rights: assets }], opensAt: now, pack: null };
    return { items: await this.bundles.of(read, offer, now) };
  }
}

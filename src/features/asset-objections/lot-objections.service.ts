import { Injectable } from '@nestjs/common';
import type { LotAssetObjections } from '../../contract/asset-objections.js';
import { mayDo } from '../../contract/permissions.js';
import { isOver } from '../../core/listing/lifecycle.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import { LotsService } from '../lots/lots.service.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { maySee } from './may-see.js';
import { publicOf } from './objection-shown.js';
import { ObjectionRules } from './objection-rules.js';

/** Tells everybody what stands against the sale of a lot, without saying who says so. */
@Injectable()
export class LotObjectionsService {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly store: AssetObjectionsStore,
    private readonly sales: SalePartiesService,
    private readonly rules: ObjectionRules,
  ) {}

  /** Refuses with `not-found`, also for a lot that is not published. */
  async of(actor: Actor | null, lotId: string): Promise<LotAssetObjections> {
    const { read } = this.database;
    const lot = await this.lots.findPublished(lotId);
    if (lot === null) throw new ApiError('not-found');
    const hasEnded = isOver(lot.status) || (await this.sales.endOf(read, lotId)) !== null;
    const mayLodge =
      actor !== null &&
      mayDo('asset-objection.lodge', actor) &&
      actor.organisationId !== lot.centreId;
    const objections = await this.store.ofLot(read, lotId);
    return {
      ...{ lot: lotId, title: lot.title, isOver: hasEnded, mayObject: mayLodge && !hasEnded },
      terms: this.rules.view(lot),
      objections: objections.map((one) => publicOf(one, maySee(one, actor))),
    };
  }
}

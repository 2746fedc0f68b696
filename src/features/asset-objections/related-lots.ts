import { Injectable } from '@nestjs/common';
import type { RelatedLot } from '../../contract/asset-objections.js';
import { isOver } from '../../core/listing/lifecycle.js';
import { Database } from '../../platform/database/database.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { TiesService } from '../collateral/ties.service.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';

/** Other lots that the dispute about one may be about too: with the same right, or with one that is sold together with it. */
@Injectable()
export class RelatedLots {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly collateral: CollateralService,
    private readonly ties: TiesService,
  ) {}

  /** Those that are under review, announced or bid on. */
  async of(lot: Lot): Promise<readonly RelatedLot[]> {
    const { read } = this.database;
    const own = await this.collateral.offerings(read, lot.assets);
    const ties = await this.ties.standingAround(read, lot.assets);
    const tied = ties.flatMap(({ assets }) => assets).filter((id) => !lot.assets.includes(id));
    const beside = await this.collateral.offerings(read, [...new Set(tied)]);
    const same = new Set(own.map(({ lotId }) => lotId));
    const ids = new Set([...same, ...beside.map(({ lotId }) => lotId)]);
    ids.delete(lot.id);
    const found = await this.lots.findAll([...ids]);
    return [...found.values()]
      .filter(({ status }) => status !== 'draft' && !isOver(status))
      .map(({ id, title, status }) => {
        const why = same.has(id) ? ('same-right' as const) : ('tied' as const);
        return { id, title, status, why };
      });
  }
}

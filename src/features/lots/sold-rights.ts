import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import { CasesService } from '../cases/cases.service.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Lot } from './lot.js';
import { LotsStore } from './lots.store.js';

/** Tells which rights have gone to somebody, by a lot of whomever: sold, or taken as the case of the lot ended. */
@Injectable()
export class SoldRights {
  constructor(
    private readonly lots: LotsStore,
    private readonly collateral: CollateralService,
    private readonly cases: CasesService,
  ) {}

  /** Those of these assets whose rights were sold or taken; one whose buyer has defaulted was not sold. */
  async among(read: Queryable, assets: readonly string[]): Promise<ReadonlySet<string>> {
    const offerings = await this.collateral.offerings(read, assets);
    const ids = [...new Set(offerings.map(({ lotId }) => lotId))];
    const sold = new Map<string, readonly string[]>();
    for (const lot of await this.lots.findAll(read, ids)) {
      sold.set(lot.id, await this.goneWith(read, lot));
    }
    return new Set(
      offerings
        .filter(({ lotId, offeredAs }) => sold.get(lotId)?.includes(offeredAs))
        .map(({ assetId }) => assetId),
    );
  }

  private async goneWith(read: Queryable, lot: Lot): Promise<readonly string[]> {
    if (await this.cases.isTaken(read, lot.id)) return lot.assets;
    const rights = soldIn(lot);
    return rights.length > 0 && (await this.isDefaulted(read, lot.id)) ? [] : rights;
  }

  private async isDefaulted(read: Queryable, lotId: string): Promise<boolean> {
    return (await this.cases.attemptOfLot(read, lotId))?.outcome === 'defaulted';
  }
}

/** The assets of a lot that were sold with it; of a package whose parts went one by one, those of the parts that did. */
export function soldIn({ status, assets, partAssets, awards }: Lot): readonly string[] {
  if (status !== 'sold') return [];
  if (awards === null) return assets;
  const sold = new Set(awards.flatMap(({ part, paddle }) => (paddle === null ? [] : [part])));
  return partAssets.flatMap((one) => (sold.has(one.part) ? one.assets : []));
}

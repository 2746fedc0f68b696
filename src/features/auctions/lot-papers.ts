import { Injectable } from '@nestjs/common';
import type { Asset } from '../../contract/listing.js';
import type { Reader } from '../../platform/database/database.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Lot } from '../lots/lot.js';
import { OrganisationsService } from '../parties/organisations.service.js';

/** What a lot's notice needs beyond its terms. */
interface Papers {
  readonly lister: string;
  readonly centre: string;
  readonly assets: readonly Asset[];
}

/** Gathers who and what a lot's notice names. */
@Injectable()
export class LotPapers {
  constructor(
    private readonly collateral: CollateralService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The names and assets of a lot that `centreId` publishes; inside a transaction, as that sees them. */
  async of(lot: Lot, centreId: string, read: Pick<Reader, 'query'>): Promise<Papers> {
    const names = await this.organisations.names([lot.listerId, centreId], read);
    return {
      lister: names.get(lot.listerId) ?? lot.listerId,
      centre: names.get(centreId) ?? centreId,
      assets: await this.collateral.facts(lot.assets, read),
    };
  }
}

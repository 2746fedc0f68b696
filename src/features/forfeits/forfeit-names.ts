import { Injectable } from '@nestjs/common';
import type { Named } from '../../contract/money-accounts.js';
import type { Forfeit } from '../auctions/forfeits/forfeits.service.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';

/** What lots and organisations around forfeited deposits are called. */
export interface KnownNames {
  readonly lots: ReadonlyMap<string, Lot>;
  readonly named: (organisationId: string) => Named;
}

/** Looks up what forfeited deposits are shown with. */
@Injectable()
export class ForfeitNames {
  constructor(
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
  ) {}

  async of(forfeits: readonly Forfeit[]): Promise<KnownNames> {
    const lots = await this.lots.findAll([...new Set(forfeits.map(({ lotId }) => lotId))]);
    const ids = forfeits.flatMap((one) => [one.centreId, one.listerId, one.payerId]);
    const names = await this.organisations.names([...new Set(ids)]);
    return { lots, named: (id) => ({ id, name: names.get(id) ?? id }) };
  }
}

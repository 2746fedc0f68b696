import { Injectable } from '@nestjs/common';
import type { AssetObjection } from '../../contract/asset-objections.js';
import type { Named } from '../../contract/money-accounts.js';
import { Database } from '../../platform/database/database.js';
import { SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import type { Lot } from '../lots/lot.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { isOpen, type WholeAssetObjection } from './asset-objection.js';
import { ObjectionRules } from './objection-rules.js';
import { RelatedLots } from './related-lots.js';

type Background = Pick<AssetObjection, 'court' | 'suspendedBy' | 'related' | 'parties'> & {
  readonly nameOf: (organisationId: string) => Named;
};

/** What an objection is read before: who is who, what the rules say, and what else it may be about. */
@Injectable()
export class ObjectionBackground {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly parties: SalePartiesService,
    private readonly rules: ObjectionRules,
    private readonly related: RelatedLots,
  ) {}

  async of(
    whole: WholeAssetObjection,
    lot: Lot,
    { isCentre }: { readonly isCentre: boolean },
  ): Promise<Background> {
    const { objection, acts } = whole;
    const side = await this.parties.ownersSideOf(this.database.read, lot);
    const asked = acts.flatMap(({ organisationId }) => organisationId ?? []);
    const names = await this.organisations.names([objection.organisationId, ...side, ...asked]);
    const nameOf = (id: string): Named => ({ id, name: names.get(id) ?? id });
    const { court, suspends } = this.rules.of(lot);
    return {
      nameOf,
      court,
      suspendedBy: isOpen(whole) ? suspends(objection.kind) : null,
      related: isCentre ? await this.related.of(lot) : [],
      parties: isCentre ? side.map(nameOf) : [],
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Agreement } from '../../../contract/enrolment.js';
import type { RulePack } from '../../../core/auction/rule-pack.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Lot } from '../../lots/lot.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { RulePacks } from '../../rule-packs/rule-packs.service.js';
import { FrozenVenues } from '../venue/frozen-venues.js';
import { agreementOf } from './agreement.js';

/** The agreement that bidders of a lot accept, and the rule pack that it speaks of. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly packs: RulePacks,
    private readonly venues: FrozenVenues,
  ) {}

  /** The agreement of a lot as it stands; inside a transaction, as that sees it. */
  async of(lot: Lot, read?: Pick<Tx, 'query'>): Promise<Agreement> {
    const { listerId, centreId } = lot;
    const names = await this.organisations.names([listerId, centreId ?? ''], read);
    const lister = names.get(listerId) ?? listerId;
    const centre = names.get(centreId ?? '') ?? '';
    const venue = (await this.venues.of(lot))?.profile ?? null;
    return agreementOf(lot, this.packOf(lot), { lister, centre, venue });
  }

  packOf({ pack }: Lot): RulePack | null {
    return pack === null ? null : this.packs.find(pack);
  }
}

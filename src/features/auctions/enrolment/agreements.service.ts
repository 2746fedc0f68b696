import { Injectable } from '@nestjs/common';
import type { Agreement } from '../../../contract/enrolment.js';
import type { RulePack } from '../../../core/auction/rule-pack.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Lot } from '../../lots/lot.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { RulePacks } from '../../rule-packs/rule-packs.service.js';
import { CorrectionsStore } from '../corrections/corrections.store.js';
import { FrozenVenues } from '../venue/frozen-venues.js';
import { agreementOf } from './agreement.js';

/** The agreement that bidders of a lot accept, and the rule pack that it speaks of. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly packs: RulePacks,
    private readonly venues: FrozenVenues,
    private readonly database: Database,
    private readonly corrections: CorrectionsStore,
  ) {}

  /** The agreement of a lot as it stands; inside a transaction, as that sees it. */
  async of(lot: Lot, read?: Pick<Tx, 'query'>): Promise<Agreement> {
    const { listerId, centreId } = lot;
    const names = await this.organisations.names([listerId, centreId ?? ''], read);
    const lister = names.get(listerId) ?? listerId;
    const centre = names.get(centreId ?? '') ?? '';
    const venue = (await this.venues.of(lot))?.profile ?? null;
    const found = await this.corrections.ofLot(read ?? this.database.read, lot.id);
    const corrections = found.map(({ said }) => said);
    return agreementOf(lot, this.packOf(lot), { lister, centre, venue, corrections });
  }

  packOf({ pack }: Lot): RulePack | null {
    return pack === null ? null : this.packs.find(pack);
  }
}

import { Injectable } from '@nestjs/common';
import type { EnrolmentConditions } from '../../../contract/enrolment.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LotsService } from '../../lots/lots.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { DepositOffer } from './deposit-offer.js';
import { EligibilityService } from './eligibility.service.js';
import { StandingsService } from './standings.service.js';

/** Tells an organisation what enrolling for a lot asks of it, before it does. */
@Injectable()
export class ConditionsService {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly eligibility: EligibilityService,
    private readonly offer: DepositOffer,
    private readonly standings: StandingsService,
  ) {}

  /** The conditions for the actor's own organisation, for the one that it acts for, or for another one at the trading centre's counter. */
  async read(actor: Actor, lotId: string, of?: string): Promise<EnrolmentConditions> {
    const power = await this.standings.actingBy(lotId, actor.organisationId);
    const own = power?.principal.id ?? actor.organisationId;
    if (of !== undefined && of !== own && actor.kind !== 'trading-centre')
      throw new ApiError('not-found');
    const organisation = await this.organisations.find(of ?? own);
    const lot = await this.lots.findPublished(lotId);
    if (!organisation || !lot) throw new ApiError('not-found');
    const { id, kind, name } = organisation;
    const judged = await this.eligibility.judge(
      this.database.read,
      { id, kind, declarations: null },
      lot,
    );
    const { qualifications, isDomesticOnly } = judged.admission;
    const standing = await this.standings.of(lot, id);
    // Whoever has enrolled pays into the account, and whoever keeps it knows it; others have no business with it.
    const isPaying = standing.enrolment !== null && !standing.hasLeft;
    const seesAccount = isPaying || actor.organisationId === lot.centreId;
    return {
      ...{ lot: lotId, organisation: { id, name } },
      ...{ isEligible: judged.objections.length === 0, objections: judged.objections },
      ...{ qualifications, isDomesticOnly, jointBidding: lot.jointBidding },
      power,
      agreement: await this.offer.agreement(lot),
      deposit: await this.offer.deposit(lot, { isApplicant: judged.isApplicant, seesAccount }),
      ...standing,
    };
  }
}

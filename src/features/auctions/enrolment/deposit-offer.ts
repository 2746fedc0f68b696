import { Injectable } from '@nestjs/common';
import type { Agreement, DepositTerms } from '../../../contract/enrolment.js';
import type { CustodyAccount } from '../../../contract/venues.js';
import type { Lot } from '../../lots/lot.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { wireAmount } from '../../../wire/wire-money.js';
import { FrozenVenues } from '../venue/frozen-venues.js';
import { AgreementsService } from './agreements.service.js';
import { depositOf, depositUntil, exemptsApplicant, refundHoursOf } from './deposit-terms.js';

/** Who asks: whether its own case is enforced, and whether it may learn into which account one pays. */
interface Asker {
  readonly isApplicant: boolean;
  readonly seesAccount: boolean;
}

/** What a bidder of a lot agrees to and pays. */
@Injectable()
export class DepositOffer {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly agreements: AgreementsService,
    private readonly venues: FrozenVenues,
  ) {}

  agreement(lot: Lot): Promise<Agreement> {
    return this.agreements.of(lot);
  }

  /** The deposit of a lot; null where it asks for none. */
  async deposit(lot: Lot, { isApplicant, seesAccount }: Asker): Promise<DepositTerms | null> {
    const amount = depositOf(lot);
    if (amount === null || lot.centreId === null) return null;
    const names = await this.organisations.names([lot.centreId]);
    const pack = this.agreements.packOf(lot);
    return {
      amount: wireAmount(amount, lot.currency),
      isWholePrice: lot.prepaymentBps !== null,
      until: depositUntil(lot, pack),
      refundHours: refundHoursOf(pack),
      custodian: { id: lot.centreId, name: names.get(lot.centreId) ?? lot.centreId },
      account: seesAccount ? await this.accountOf(lot) : null,
      isExempt: isApplicant && exemptsApplicant(pack),
    };
  }

  private async accountOf(lot: Lot): Promise<CustodyAccount | null> {
    return (await this.venues.of(lot))?.profile.custody ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import type { Power } from '../../../contract/powers.js';
import type { EnrolmentConditions } from '../../../contract/enrolment.js';
import { Database } from '../../../platform/database/database.js';
import { PaymentDeskService } from '../../payments/payment-desk.service.js';
import { PowerList } from '../agency/power-list.js';
import { AuctionsService } from '../auctions.service.js';
import { findEnrolment } from '../enrolments.store.js';
import { RenewalsService } from '../corrections/renewals.service.js';
import { RegisteredRanks } from '../holders/registered-ranks.js';
import type { Lot } from '../../lots/lot.js';

type Standing = Pick<
  EnrolmentConditions,
  'enrolment' | 'hasLeft' | 'isStale' | 'payment' | 'priority'
>;

/** How far an organisation has come in a lot: its enrolment, the latest payment of its deposit, and its priority right. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly database: Database,
    private readonly auctions: AuctionsService,
    private readonly paymentDesk: PaymentDeskService,
    private readonly ranks: RegisteredRanks,
    private readonly powers: PowerList,
    private readonly renewals: RenewalsService,
  ) {}

  /** By which power an organisation acts for another one on a lot now; null where it acts for itself. */
  actingBy(lot: string, organisationId: string): Promise<Power | null> {
    return this.powers.inForce(lot, organisationId);
  }

  async of(listed: Lot, organisationId: string): Promise<Standing> {
    const priority = await this.ranks.find(this.database.read, listed, organisationId);
    return { ...(await this.enrolmentIn(listed, organisationId)), priority };
  }

  private async enrolmentIn(
    listed: Lot,
    organisationId: string,
  ): Promise<Omit<Standing, 'priority'>> {
    const { id: lot } = listed;
    const enrolled = await findEnrolment(this.database.read, lot, organisationId);
    if (!enrolled) return { enrolment: null, hasLeft: false, isStale: false, payment: null };
    const { paddle, rank } = enrolled;
    const bidder = (await this.auctions.findBidders(lot))?.[paddle];
    const [payment = null] = await this.paymentDesk.latestFor([{ lot, paddle }]);
    if (!bidder) return { enrolment: null, hasLeft: true, isStale: false, payment };
    const depositConfirmed = !bidder.isDepositMissing;
    const barred = bidder.barredFor;
    const isStale = await this.renewals.isStale(listed, paddle);
    const enrolment = { lot, paddle, rank, depositConfirmed, barred };
    return { enrolment, hasLeft: false, isStale, payment };
  }
}

import { Injectable } from '@nestjs/common';
import type { Power } from '../../../contract/powers.js';
import type { EnrolmentConditions } from '../../../contract/enrolment.js';
import { Database } from '../../../platform/database/database.js';
import { PaymentDeskService } from '../../payments/payment-desk.service.js';
import { PowerList } from '../agency/power-list.js';
import { AuctionsService } from '../auctions.service.js';
import { findEnrolment } from '../enrolments.store.js';

/** How far an organisation has come in a lot: its enrolment, and the latest payment of its deposit. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly database: Database,
    private readonly auctions: AuctionsService,
    private readonly paymentDesk: PaymentDeskService,
    private readonly powers: PowerList,
  ) {}

  /** By which power an organisation acts for another one on a lot now; null where it acts for itself. */
  actingBy(lot: string, organisationId: string): Promise<Power | null> {
    return this.powers.inForce(lot, organisationId);
  }

  async of(
    lot: string,
    organisationId: string,
  ): Promise<Pick<EnrolmentConditions, 'enrolment' | 'hasLeft' | 'payment'>> {
    const enrolled = await findEnrolment(this.database.read, lot, organisationId);
    if (!enrolled) return { enrolment: null, hasLeft: false, payment: null };
    const { paddle, rank } = enrolled;
    const bidder = (await this.auctions.findBidders(lot))?.[paddle];
    const [payment = null] = await this.paymentDesk.latestFor([{ lot, paddle }]);
    if (!bidder) return { enrolment: null, hasLeft: true, payment };
    const depositConfirmed = !bidder.isDepositMissing;
    const barred = bidder.barredFor;
    return { enrolment: { lot, paddle, rank, depositConfirmed, barred }, hasLeft: false, payment };
  }
}

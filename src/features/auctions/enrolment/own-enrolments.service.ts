import { Injectable } from '@nestjs/common';
import type { Page } from '../../../contract/api.js';
import type { OwnEnrolment } from '../../../contract/enrolment.js';
import type { Payment } from '../../../contract/money-accounts.js';
import { hasWon } from '../../../contract/has-won.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { pageOf, type PageQuery } from '../../../platform/http/paging.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { PaymentDeskService } from '../../payments/payment-desk.service.js';
import { AuctionsService } from '../auctions.service.js';
import { type EnrolmentRow, findOwnEnrolments } from '../enrolments.store.js';
import { wireMoney } from '../../../wire/wire-money.js';
import { endOf } from './deposit-terms.js';

/** What an organisation is enrolled for, over all lots, and how its money stands. */
@Injectable()
export class OwnEnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly auctions: AuctionsService,
    private readonly paymentDesk: PaymentDeskService,
  ) {}

  async list({ organisationId }: Actor, query: PageQuery): Promise<Page<OwnEnrolment>> {
    const found = await findOwnEnrolments(this.database.read, organisationId, query);
    const rows = found.map((row) => ({ ...row, id: row.lotId }));
    const { items, next } = pageOf(rows, query.limit);
    const seats = items.map(({ lotId, paddle }) => ({ lot: lotId, paddle }));
    const views = await this.paymentDesk.latestFor(seats);
    const payments = new Map(views.map((payment) => [payment.lot, payment]));
    const lots = await this.lots.findAll(items.map(({ lotId }) => lotId));
    const shown: OwnEnrolment[] = [];
    for (const row of items) {
      const lot = lots.get(row.lotId);
      if (lot) shown.push(await this.viewOf(row, lot, payments.get(row.lotId) ?? null));
    }
    return { items: shown, next };
  }

  private async viewOf(
    { lotId, paddle, rank, enrolledAt, consortiumId: consortium }: EnrolmentRow,
    lot: Lot,
    payment: Payment | null,
  ): Promise<OwnEnrolment> {
    const { title, status, opensAt, currency } = lot;
    const bidder = (await this.auctions.findBidders(lotId))?.[paddle];
    return {
      id: lotId,
      lot: {
        ...{ title, status, opensAt, endsAt: endOf(lot) },
        price: wireMoney(lot.price, currency),
      },
      ...{ paddle, rank, enrolledAt, consortium },
      depositConfirmed: bidder?.isDepositMissing === false,
      barred: bidder?.barredFor ?? null,
      hasLeft: !bidder,
      outcome: bidder ? outcomeOf(lot, paddle) : null,
      payment,
    };
  }
}

function outcomeOf(lot: Lot, paddle: string): OwnEnrolment['outcome'] {
  if (!['sold', 'failed', 'withdrawn'].includes(lot.status)) return null;
  return hasWon(lot, paddle) ? 'won' : 'lost';
}

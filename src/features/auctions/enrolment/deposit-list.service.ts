import { Injectable } from '@nestjs/common';
import type { LotBidder, LotDeposits } from '../../../contract/enrolment.js';
import type { Payment } from '../../../contract/money-accounts.js';
import type { Bidder } from '../../../core/auction/state.js';
import { parseAmount } from '../../../core/money/money.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { PaymentDeskService } from '../../payments/payment-desk.service.js';
import { AuctionsService } from '../auctions.service.js';
import { type EnrolmentRow, readEnrolments } from '../enrolments.store.js';
import { wireAmount, wireMoney } from '../../../wire/wire-money.js';
import { readDeclarations } from './acceptances.store.js';
import { depositOf } from './deposit-terms.js';
import { BehindPaddles } from './behind-paddles.js';

/** Who is enrolled for a lot, with eligibility and money, for the trading centre that runs it and the auditor. */
@Injectable()
export class DepositListService {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly auctions: AuctionsService,
    private readonly behind: BehindPaddles,
    private readonly paymentDesk: PaymentDeskService,
  ) {}

  /** Refuses with `not-found`. */
  async read({ kind, organisationId }: Actor, lotId: string): Promise<LotDeposits> {
    const lot = await this.lots.findPublished(lotId);
    const isTheirs = lot?.centreId === organisationId || kind === 'auditor';
    if (!lot || !isTheirs) throw new ApiError('not-found');
    const { read } = this.database;
    const rows = await readEnrolments(read, lotId);
    const seats = rows.map(({ paddle }) => ({ lot: lotId, paddle }));
    const views = await this.paymentDesk.latestFor(seats);
    const payments = new Map(views.map((payment) => [payment.paddle, payment]));
    const centreId = lot.centreId ?? '';
    const names = await this.organisations.names([centreId]);
    return {
      ...{ lot: lotId, title: lot.title, status: lot.status },
      amount: wireMoney(depositOf(lot), lot.currency),
      custodian: { id: centreId, name: names.get(centreId) ?? centreId },
      received: total(lot, views, ['succeeded', 'refund-requested']),
      refunded: total(lot, views, ['refunded']),
      items: await this.bidders(lot, rows, payments),
    };
  }

  private async bidders(
    lot: Lot,
    rows: readonly EnrolmentRow[],
    payments: ReadonlyMap<string, Payment>,
  ): Promise<readonly LotBidder[]> {
    const { read } = this.database;
    const bidders = await this.auctions.findBidders(lot.id);
    const declared = await readDeclarations(read, lot.id);
    const venues = await this.organisations.names(rows.flatMap(({ venueId }) => venueId ?? []));
    const counters = await this.behind.counters(lot.id);
    const items: LotBidder[] = [];
    for (const row of rows) {
      const { paddle, organisationId, rank, enrolledAt, venueId } = row;
      const declarations = declared.get(paddle) ?? null;
      const { name, ...behind } = await this.behind.of(lot, row, declarations);
      items.push({
        ...{ paddle, organisation: { id: organisationId, name }, rank, enrolledAt },
        via: venueId === null ? null : { id: venueId, name: venues.get(venueId) ?? venueId },
        ...standingOf(bidders?.[paddle] ?? null),
        counter: counters.get(paddle) ?? null,
        ...{ ...behind, declarations, payment: payments.get(paddle) ?? null },
      });
    }
    return items;
  }
}

/** How a bidder stands in the record; one who is not in it any more has left. */
function standingOf(
  bidder: Bidder | null,
): Pick<LotBidder, 'depositConfirmed' | 'barred' | 'hasLeft'> {
  return {
    depositConfirmed: bidder?.isDepositMissing === false,
    barred: bidder?.barredFor ?? null,
    hasLeft: bidder === null,
  };
}

function total(
  { currency }: Lot,
  payments: readonly Payment[],
  states: readonly Payment['state'][],
): LotDeposits['received'] {
  const counted = payments.filter(({ state }) => states.includes(state));
  const amounts = counted.map(({ amount }) => parseAmount(amount.amount, currency));
  const sum = amounts.reduce((so, amount) => (amount.ok ? so + amount.value : so), 0n);
  return wireAmount(sum, currency);
}

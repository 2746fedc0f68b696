import { Injectable } from '@nestjs/common';
import { type Instant, later } from '../../../core/kernel/instant.js';
import type { Payment, ProviderName } from '../../../contract/money-accounts.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import type { PaymentOrder } from '../../payments/payment.js';
import { PaymentDeskService } from '../../payments/payment-desk.service.js';
import { PaymentsService } from '../../payments/payments.service.js';
import { findEnrolmentByPaddle } from '../enrolments.store.js';
import { type Seat } from './deposit-keeping.js';
import { AgreementsService } from './agreements.service.js';
import { assertDepositInTime, depositOf } from './deposit-terms.js';
import { isStillEnrolled } from './still-enrolled.js';

/** How deposits 保证金 come in: paid by the bidder, or seen by the trading centre on its bank statement. */
@Injectable()
export class DepositsService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly payments: PaymentsService,
    private readonly paymentDesk: PaymentDeskService,
    private readonly agreements: AgreementsService,
  ) {}

  /**
   * Begins to pay the deposit of one's own enrolment with the exercise provider. Refuses with `not-found`,
   * `not-enrolled`, `conflict` (none is due, or one is on its way) or `deposit-too-late`.
   */
  async pay(command: Command, seat: Seat): Promise<Payment> {
    const { organisationId, userId: by } = command.actor;
    const { id } = await this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, seat.lot);
      const enrolment = await findEnrolmentByPaddle(tx, seat);
      if (enrolment?.organisationId !== organisationId) throw new ApiError('not-enrolled');
      if (!(await isStillEnrolled(tx, seat))) throw new ApiError('not-enrolled');
      assertDepositInTime(lot, this.agreements.packOf(lot), command.receivedAt);
      const order = orderOf(lot, seat, { provider: 'sandbox', payerId: organisationId });
      const move = { by, receivedAt: command.receivedAt };
      const payment = await this.payments.begin(tx, order, move);
      return { id: payment.id };
    });
    return this.paymentDesk.get(command.actor, id);
  }

  /**
   * Says that a deposit has arrived by bank transfer, when that was, and what shows it. A payment of the bidder's that
   * is still on its way is given up for it. Refuses with `not-found`, `not-enrolled`, `conflict`, `deposit-too-late`,
   * `closed` or `withdrawn`.
   */
  confirm(
    command: Command,
    seat: Seat,
    { evidence, arrivedAt }: { evidence: string; arrivedAt: Instant | null },
  ): Promise<{ paddle: string }> {
    const { organisationId, userId: by } = command.actor;
    const move = { by, receivedAt: command.receivedAt };
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, seat.lot);
      if (lot.centreId !== organisationId) throw new ApiError('not-found');
      const enrolment = await findEnrolmentByPaddle(tx, seat);
      if (!enrolment) throw new ApiError('not-enrolled');
      if (!(await isStillEnrolled(tx, seat))) throw new ApiError('not-enrolled');
      const arrived = arrivedAt ?? command.receivedAt;
      assertNotToCome(arrived, later(command.receivedAt, tx.now));
      assertDepositInTime(lot, this.agreements.packOf(lot), arrived);
      const live = await this.payments.lockLive(tx, { purpose: 'deposit', subject: seat });
      if (live?.state === 'succeeded') return { paddle: seat.paddle };
      if (live) await this.payments.take(tx, live, { step: 'fail', move });
      const payerId = enrolment.organisationId;
      const order = orderOf(lot, seat, { provider: 'bank-transfer', payerId });
      const received = await this.payments.receive(tx, { ...order, evidence }, move);
      if (received.state !== 'succeeded') throw new ApiError('closed');
      const facts = { lot: seat.lot, paddle: seat.paddle, arrivedAt: arrived };
      await recordChange(tx, organisationId, { type: 'deposit-seen', by, facts });
      return { paddle: seat.paddle };
    });
  }
}

function assertNotToCome(arrived: Instant, now: Instant): void {
  if (arrived <= now) return;
  const faults = [{ field: 'arrivedAt', problem: 'must not be in the future' }];
  throw new ApiError('invalid-body', { faults });
}

function orderOf(
  lot: Lot,
  seat: Seat,
  { provider, payerId }: { provider: ProviderName; payerId: string },
): PaymentOrder {
  const amount = depositOf(lot);
  if (amount === null || lot.centreId === null)
    throw new ApiError('conflict', 'This lot asks for no deposit.');
  return {
    ...{ provider, purpose: 'deposit', subject: seat, payerId, custodianId: lot.centreId },
    ...{ currency: lot.currency, amount, evidence: null },
  };
}

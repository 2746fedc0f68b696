import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErrorCode } from '../../../contract/errors.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LedgerService } from '../../ledger/ledger.service.js';
import type { PaymentMove, StoredPayment } from '../../payments/payment.js';
import { PaymentPurposes } from '../../payments/payment-purposes.js';
import { PaymentsService, type StepDetails } from '../../payments/payments.service.js';
import { LotsService } from '../../lots/lots.service.js';
import { LotDesk } from '../lot-desk.js';
import { AgreementsService } from './agreements.service.js';
import { depositAccountOf } from './deposit-account.js';
import { assertDepositInTime } from './deposit-terms.js';

/** A paddle in a lot. */
export interface Seat {
  readonly lot: string;
  readonly paddle: string;
}

/**
 * Keeps deposits. When one arrives, its journal, the hold on it and the lot's own `confirm-deposit` become durable in
 * one transaction: no crash can leave money booked for a bidder who may not bid, or the other way round.
 */
@Injectable()
export class DepositKeeping implements OnModuleInit {
  constructor(
    private readonly desk: LotDesk,
    private readonly ledger: LedgerService,
    private readonly payments: PaymentsService,
    private readonly purposes: PaymentPurposes,
    private readonly lots: LotsService,
    private readonly agreements: AgreementsService,
  ) {}

  onModuleInit(): void {
    this.purposes.declare({
      name: 'deposit',
      accountOf: depositAccountOf,
      onSucceeded: (tx, payment, move) => this.take(tx, payment, move),
    });
  }

  /** Lets go of a deposit that has arrived and asks for it to go back. Answers false where none is kept. */
  async release(tx: Tx, seat: Seat, { move, details }: Releasing): Promise<boolean> {
    const payment = await this.payments.lockLive(tx, { purpose: 'deposit', subject: seat });
    if (payment?.state !== 'succeeded') return false;
    const account = depositAccountOf(payment);
    await this.ledger.endHoldsAbout(tx, { about: payment.id, account, how: 'voided' });
    await this.payments.take(tx, payment, { step: 'request-refund', move, details });
    return true;
  }

  /** What follows when a deposit has arrived; too late, after the end, or when its bidder has left, it goes straight back. */
  private async take(tx: Tx, payment: StoredPayment, move: PaymentMove): Promise<void> {
    const { subject, amount } = payment;
    const account = depositAccountOf(payment);
    const hold = { commandId: `${payment.id}:deposit`, account, amount, expiresAt: null };
    await this.ledger.hold(tx, hold);
    const command = { type: 'confirm-deposit', paddle: subject.paddle as Paddle } as const;
    try {
      await this.assertInTime(tx, payment, move);
      await this.desk.order(tx, { lot: subject.lot, command, receivedAt: move.receivedAt });
    } catch (error) {
      if (!isNoUse(error)) throw error;
      await this.release(tx, subject, { move, details: { refundDueAt: null } });
    }
  }

  /** A transfer is reported later than it arrives: whoever saw it on the statement has looked at when that was. */
  private async assertInTime(tx: Tx, payment: StoredPayment, move: PaymentMove): Promise<void> {
    if (payment.provider === 'bank-transfer') return;
    const lot = await this.lots.getPublished(tx, payment.subject.lot);
    assertDepositInTime(lot, this.agreements.packOf(lot), move.receivedAt);
  }
}

interface Releasing {
  readonly move: PaymentMove;
  readonly details: StepDetails;
}

/** It came too late, the lot has ended, or whoever paid has taken its enrolment back. */
const NO_USE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['closed', 'withdrawn', 'not-enrolled', 'deposit-too-late'] as const),
]);

function isNoUse(error: unknown): boolean {
  return error instanceof ApiError && NO_USE.has(error.code);
}

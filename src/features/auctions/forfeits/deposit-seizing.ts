import { Injectable } from '@nestjs/common';
import { invariant } from '../../../core/kernel/invariant.js';
import type { AccountName } from '../../../core/ledger/account.js';
import type { Minor } from '../../../core/money/money.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Lot } from '../../lots/lot.js';
import { LedgerService, type Line } from '../../ledger/ledger.service.js';
import type { PaymentMove, StoredPayment } from '../../payments/payment.js';
import { PaymentsService } from '../../payments/payments.service.js';
import { PayoutsService } from '../../payments/payouts.service.js';
import { depositAccountOf } from '../enrolment/deposit-account.js';
import type { Forfeit } from './forfeit.js';

/** What was taken of a deposit. */
type Taken = Pick<Forfeit, 'paymentId' | 'journalId' | 'paid' | 'deposit'>;

const NOTHING: Taken = { paymentId: null, journalId: null, paid: 0n, deposit: 0n };

/**
 * Moves the money of a forfeited deposit off the account of its bidder, and back. The hold, the journal and the state of
 * the payment become durable together, in the transaction of whoever decides it.
 */
@Injectable()
export class DepositSeizing {
  constructor(
    private readonly ledger: LedgerService,
    private readonly payments: PaymentsService,
    private readonly payouts: PayoutsService,
  ) {}

  /**
   * Takes the deposit that is kept for a place in a lot. Of a price that was paid in advance in a sell-off only the
   * deposit is lost; the rest goes back at once. Where none is kept, nothing moves.
   */
  async take(
    tx: Tx,
    lot: Lot,
    { id, paddle, move }: { id: string; paddle: string; move: PaymentMove },
  ): Promise<Taken> {
    const subject = { lot: lot.id, paddle };
    const payment = await this.payments.lockLive(tx, { purpose: 'deposit', subject });
    if (payment?.state !== 'succeeded') return NOTHING;
    const { amount: paid } = payment;
    const deposit = lostOf(lot, paid);
    const account = depositAccountOf(payment);
    await this.ledger.endHoldsAbout(tx, { about: payment.id, account, how: 'posted' });
    const journalId = await this.ledger.post(tx, {
      ...{ commandId: `${id}:seized`, kind: 'deposit-forfeited', about: id, by: move.by },
      lines: [
        { account, side: 'debit', amount: paid },
        ...positive({ account: pendingAccountOf(payment), side: 'credit', amount: deposit }),
        ...positive({ account: owedBack(payment), side: 'credit', amount: paid - deposit }),
      ],
    });
    await this.payments.take(tx, payment, { step: 'forfeit', move });
    if (paid > deposit)
      await this.sendBack(tx, payment, { id, part: 'rest', amount: paid - deposit });
    return { paymentId: payment.id, journalId, paid, deposit };
  }

  /**
   * Gives a deposit back that was taken wrongly: it is held again for the sale that stands again, or on its way to its
   * payer. Where a part of the payment has gone back already it can only follow it. Answers what became of it.
   */
  async giveBack(
    tx: Tx,
    { id, paymentId, journalId, deposit }: Forfeit,
    { isHeld, move }: { isHeld: boolean; move: PaymentMove },
  ): Promise<'held' | 'refunded'> {
    const payment = paymentId === null ? null : await this.payments.lock(tx, paymentId);
    if (payment === null || journalId === null || deposit === 0n)
      return isHeld ? 'held' : 'refunded';
    const pending = pendingAccountOf(payment);
    const isWhole = payment.amount === deposit;
    const to = isWhole ? depositAccountOf(payment) : owedBack(payment);
    await this.ledger.post(tx, {
      ...{ commandId: `${id}:given-back`, kind: 'forfeit-taken-back', about: id, by: move.by },
      lines: [
        { account: pending, side: 'debit', amount: deposit },
        { account: to, side: 'credit', amount: deposit },
      ],
      ...(isWhole ? { reverses: journalId } : {}),
    });
    if (!isWhole) {
      await this.sendBack(tx, payment, { id, part: 'deposit', amount: deposit });
      return 'refunded';
    }
    const restored = await this.payments.take(tx, payment, { step: 'restore', move });
    if (!isHeld) {
      await this.payments.take(tx, restored, { step: 'request-refund', move });
      return 'refunded';
    }
    const commandId = `${payment.id}:deposit-after-${id}`;
    await this.ledger.hold(tx, { commandId, account: to, amount: deposit, expiresAt: null });
    return 'held';
  }

  private async sendBack(
    tx: Tx,
    { payerId, custodianId, currency, provider, subject }: StoredPayment,
    { id, part, amount }: { id: string; part: string; amount: Minor },
  ): Promise<void> {
    await this.payouts.instruct(tx, {
      ...{ about: id, part, provider, subject, payerId, payeeId: payerId, payeeName: null },
      ...{ custodianId, currency, amount },
    });
  }
}

/** Where a deposit stands that its bidder has lost and nobody has got: in the hands of its custodian, for one lot. */
export function pendingAccountOf(
  of: Pick<StoredPayment, 'custodianId' | 'currency' | 'subject'>,
): AccountName {
  const { custodianId, currency, subject } = of;
  const own = { ownerId: custodianId, custodianId, currency };
  return { ...own, purpose: 'forfeit-pending', subject: subject.lot };
}

function owedBack({ payerId, custodianId, currency, subject }: StoredPayment): AccountName {
  return { ownerId: payerId, purpose: 'payable', subject: subject.lot, currency, custodianId };
}

/** What of a payment is lost: its deposit, where the whole price was to be paid before bidding; else all of it. */
function lostOf({ prepaymentBps, deposit }: Lot, paid: Minor): Minor {
  if (prepaymentBps === null) return paid;
  const lost = deposit ?? 0n;
  invariant(lost >= 0n, 'a deposit is not negative');
  return lost < paid ? lost : paid;
}

/** No journal has a line of nothing. */
function positive(line: Line): readonly Line[] {
  return line.amount > 0n ? [line] : [];
}

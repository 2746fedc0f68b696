import { Injectable } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import type { AccountName, Purpose } from '../../core/ledger/account.js';
import { after, type PaymentStep } from '../../core/payment/states.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { LedgerService, type Line } from '../ledger/ledger.service.js';
import type { PaymentMove, PaymentOrder, StoredPayment } from './payment.js';
import { PaymentPurposes } from './payment-purposes.js';
import { PaymentsStore } from './payments.store.js';
import { PaymentProviders } from './providers.js';

/** What a step brings along. */
export interface StepDetails {
  readonly refundDueAt?: Instant | null;
  readonly refundEvidence?: string;
}

/**
 * Moves payments from state to state. Each step that moves money posts its journal in the same transaction, under the
 * payment's id and the step, so that it is booked once whatever is repeated or dies. What is forfeited, and what of it is
 * restored, is booked by whoever decides that: it may happen more than once, and not always with the whole amount.
 */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly store: PaymentsStore,
    private readonly purposes: PaymentPurposes,
    private readonly providers: PaymentProviders,
    private readonly ledger: LedgerService,
    private readonly ids: Ids,
  ) {}

  /** Begins a payment. Refuses with `conflict` while another one for the same thing is not over. */
  async begin(tx: Tx, order: PaymentOrder, { by }: PaymentMove): Promise<StoredPayment> {
    if (await this.store.lockLive(tx, order))
      throw new ApiError('conflict', 'There is a payment for this already.');
    const id = this.ids.next('pay');
    const reference = this.providers.get(order.provider).referenceFor(id);
    const payment: StoredPayment = {
      ...{ ...order, id, reference, state: 'awaiting', refundEvidence: null },
      ...{ begunBy: by, begunAt: tx.now, changedAt: tx.now, refundDueAt: null },
    };
    await this.store.append(tx, payment);
    return payment;
  }

  /** Takes one step with a locked payment. Refuses with `conflict` where its state does not allow it. */
  async take(
    tx: Tx,
    payment: StoredPayment,
    { step, move, details = {} }: { step: PaymentStep; move: PaymentMove; details?: StepDetails },
  ): Promise<StoredPayment> {
    const state = after(payment.state, step);
    if (state === null)
      throw new ApiError('conflict', `A payment that is ${payment.state} cannot do this.`);
    const moved: StoredPayment = { ...payment, ...details, state, changedAt: tx.now };
    await this.book(tx, moved, { step, move });
    await this.store.update(tx, moved);
    if (step === 'succeed') await this.purposes.get(payment.purpose).onSucceeded(tx, moved, move);
    const facts = { payment: payment.id, state };
    await recordChange(tx, payment.payerId, { type: 'payment-moved', by: move.by, facts });
    // What follows from success may have sent the money back already.
    return (await this.store.lock(tx, payment.id)) ?? moved;
  }

  /** A payment that a person has seen arrive: all steps at once, with what shows it. */
  async receive(tx: Tx, order: PaymentOrder, move: PaymentMove): Promise<StoredPayment> {
    const begun = await this.begin(tx, order, move);
    const processing = await this.take(tx, begun, { step: 'process', move });
    return this.take(tx, processing, { step: 'succeed', move });
  }

  /** The payment of this id, locked; null where there is none. */
  lock(tx: Tx, id: string): Promise<StoredPayment | null> {
    return this.store.lock(tx, id);
  }

  /** The payment for a thing that is not over, locked. */
  lockLive(tx: Tx, of: Pick<StoredPayment, 'purpose' | 'subject'>): Promise<StoredPayment | null> {
    return this.store.lockLive(tx, of);
  }

  private async book(
    tx: Tx,
    payment: StoredPayment,
    { step, move }: { step: PaymentStep; move: PaymentMove },
  ): Promise<void> {
    const lines = this.linesOf(payment, step);
    if (lines === null) return;
    await this.ledger.post(tx, {
      ...{ commandId: `${payment.id}:${step}`, kind: KINDS[step] ?? step },
      ...{ about: payment.id, by: move.by, lines },
    });
  }

  /** Which journal a step is booked with; null for those that move no money. */
  private linesOf(payment: StoredPayment, step: PaymentStep): readonly Line[] | null {
    const { amount } = payment;
    const owed = this.purposes.get(payment.purpose).accountOf(payment);
    const custody = sibling(payment, 'custody', payment.custodianId);
    const transit = sibling(payment, 'refund-in-transit', payment.payerId);
    const fromTo = (debit: AccountName, credit: AccountName): readonly Line[] => [
      { account: debit, side: 'debit', amount },
      { account: credit, side: 'credit', amount },
    ];
    if (step === 'succeed') return fromTo(custody, owed);
    if (step === 'request-refund') return fromTo(owed, transit);
    return step === 'refund' ? fromTo(transit, custody) : null;
  }
}

const KINDS: { readonly [step in PaymentStep]?: string } = {
  succeed: 'payment-received',
  'request-refund': 'refund-requested',
  refund: 'refund-paid',
};

function sibling(payment: StoredPayment, purpose: Purpose, ownerId: string): AccountName {
  const { currency, custodianId } = payment;
  return { ownerId, purpose, subject: '', currency, custodianId };
}

import type { Instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import type { ProviderName } from '../../contract/money-accounts.js';
import type { PaymentState } from '../../core/payment/states.js';

/** What is to be paid: by whom, to whose account, and for what. */
export interface PaymentOrder {
  readonly provider: ProviderName;
  readonly purpose: 'deposit';
  /** The one thing that it is for; of its payments at most one is not over. */
  readonly subject: PaymentSubject;
  readonly payerId: string;
  /** Who holds the money once it is there. */
  readonly custodianId: string;
  readonly currency: Currency;
  readonly amount: Minor;
  /** What shows that it arrived, where a person says so. */
  readonly evidence: string | null;
}

export interface PaymentSubject {
  readonly lot: string;
  readonly paddle: string;
}

/** A payment on its way. */
export interface StoredPayment extends PaymentOrder {
  readonly id: string;
  readonly reference: string;
  readonly state: PaymentState;
  readonly refundEvidence: string | null;
  readonly begunBy: string;
  readonly begunAt: Instant;
  readonly changedAt: Instant;
  readonly refundDueAt: Instant | null;
}

/** Who moves a payment on, and when that reached the server. */
export interface PaymentMove {
  readonly by: string;
  readonly receivedAt: Instant;
}

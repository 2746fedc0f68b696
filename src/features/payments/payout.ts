import type { PayoutState, ProviderName } from '../../contract/money-accounts.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { AccountName } from '../../core/ledger/account.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import type { PaymentSubject } from './payment.js';

/** Money that a custodian is to pay out, to somebody who may have no account here. */
export interface PayoutOrder {
  /** What it is a part of, and which part: each part is paid out once. */
  readonly about: string;
  readonly part: string;
  readonly provider: ProviderName;
  /** The lot and the paddle whose money it was. */
  readonly subject: PaymentSubject;
  readonly payerId: string;
  readonly payeeId: string | null;
  /** What somebody without an account here is called; null also where nobody has said it. */
  readonly payeeName: string | null;
  readonly custodianId: string;
  readonly currency: Currency;
  readonly amount: Minor;
}

/** A payout on its way. */
export interface StoredPayout extends PayoutOrder {
  readonly id: string;
  readonly reference: string;
  readonly state: PayoutState;
  readonly evidence: string | null;
  readonly instructedAt: Instant;
  readonly changedAt: Instant;
}

/**
 * The account that money is owed on to whoever it is to be paid out to. What is owed to somebody without an account here
 * is in the hands of the custodian, which passes it on.
 */
export function payableAccountOf(
  order: Pick<PayoutOrder, 'payeeId' | 'custodianId' | 'currency' | 'subject'>,
): AccountName {
  const { payeeId, custodianId, currency, subject } = order;
  const ownerId = payeeId ?? custodianId;
  return { ownerId, purpose: 'payable', subject: subject.lot, currency, custodianId };
}

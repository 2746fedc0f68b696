import type { AccountName } from '../../../core/ledger/account.js';
import type { StoredPayment } from '../../payments/payment.js';

/** The account that a deposit is owed to its payer on, one for each lot. */
export function depositAccountOf(payment: StoredPayment): AccountName {
  const { payerId, subject, currency, custodianId } = payment;
  return { ownerId: payerId, purpose: 'deposit', subject: subject.lot, currency, custodianId };
}

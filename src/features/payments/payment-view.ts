import type { Payment } from '../../contract/money-accounts.js';
import { formatAmount } from '../../core/money/money.js';
import type { StoredPayment } from './payment.js';
import type { PaymentProviders } from './providers.js';

/** A payment as it goes over the wire; it says itself whether it is an exercise. */
export function paymentView(
  payment: StoredPayment,
  { names, providers }: { names: ReadonlyMap<string, string>; providers: PaymentProviders },
): Payment {
  const { id, provider, purpose, subject, currency, reference, state } = payment;
  const { evidence, refundEvidence, begunAt, changedAt, refundDueAt } = payment;
  const named = (organisation: string) => ({
    id: organisation,
    name: names.get(organisation) ?? organisation,
  });
  return {
    ...{ id, provider, isSandbox: providers.get(provider).isSandbox, purpose, ...subject },
    ...{ payer: named(payment.payerId), custodian: named(payment.custodianId) },
    amount: { amount: formatAmount(payment.amount, currency), currency },
    ...{ reference, state, evidence, refundEvidence, begunAt, changedAt, refundDueAt },
  };
}

import { Injectable } from '@nestjs/common';
import type { ProviderName } from '../../contract/money-accounts.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { StoredPayment } from './payment.js';

/** Whoever carries payments. What it does in its own time is asked for, never waited for. */
export interface PaymentProvider {
  readonly name: ProviderName;
  /** True where no real money moves; every answer and screen says so. */
  readonly isSandbox: boolean;
  /** What the payer quotes, so that the payment is found again. */
  referenceFor(paymentId: string): string;
  /** Whether a refund that was asked for has arrived by itself; false where a person has to report it. */
  hasRefunded(payment: StoredPayment): boolean;
  /** Whether it pays out by itself what it is told to; false where a person has to report it. */
  readonly paysOutItself: boolean;
}

/** The built-in exercise provider 沙箱: the same states as a real one, and a button in the place of a bank. */
const SANDBOX: PaymentProvider = {
  name: 'sandbox',
  isSandbox: true,
  referenceFor: (id) => `SANDBOX-${id.slice(-10)}`,
  hasRefunded: ({ state }) => state === 'refund-requested',
  paysOutItself: true,
};

/** A bank transfer to the custodian's account: the trading centre looks at the statement and says what it saw. */
const BANK_TRANSFER: PaymentProvider = {
  name: 'bank-transfer',
  isSandbox: false,
  referenceFor: (id) => `BT-${id.slice(-10)}`,
  hasRefunded: () => false,
  paysOutItself: false,
};

@Injectable()
export class PaymentProviders {
  private readonly providers: readonly PaymentProvider[] = [SANDBOX, BANK_TRANSFER];

  /** Those of which nobody has to report what they have paid out. */
  payingOutThemselves(): readonly ProviderName[] {
    return this.providers.flatMap(({ name, paysOutItself }) => (paysOutItself ? [name] : []));
  }

  get(name: ProviderName): PaymentProvider {
    const provider = this.providers.find((one) => one.name === name);
    invariant(provider, `there is no payment provider ${name}`);
    return provider;
  }
}

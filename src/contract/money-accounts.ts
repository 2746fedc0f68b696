import type { Purpose, Side } from '../core/ledger/account.js';
import type { PaymentState } from '../core/payment/states.js';
import type { WireMoney } from './money.js';

/** Somebody by id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An account of the ledger. The platform holds no money: `custodian` does, and this mirrors it. */
export interface LedgerAccount {
  readonly id: string;
  readonly owner: Named;
  readonly custodian: Named;
  readonly purpose: Purpose;
  readonly subject: string;
  readonly balance: WireMoney;
  readonly held: WireMoney;
}

/** What one journal did to one account. */
export interface LedgerEntry {
  readonly id: string;
  readonly journal: string;
  readonly kind: string;
  readonly about: string;
  readonly at: number;
  readonly side: Side;
  readonly amount: WireMoney;
  readonly before: WireMoney;
  readonly after: WireMoney;
}

/** Who carries a payment: `sandbox` moves no real money; `bank-transfer` is confirmed by the trading centre. */
export type ProviderName = 'sandbox' | 'bank-transfer';

export interface Payment {
  readonly id: string;
  readonly provider: ProviderName;
  /** True: this is an exercise, and no real money moves. */
  readonly isSandbox: boolean;
  readonly purpose: 'deposit';
  readonly lot: string;
  readonly paddle: string;
  readonly payer: Named;
  /** Who holds the money. */
  readonly custodian: Named;
  readonly amount: WireMoney;
  /** What the payer writes on the transfer, so that it is found. */
  readonly reference: string;
  readonly state: PaymentState;
  readonly evidence: string | null;
  readonly refundEvidence: string | null;
  readonly begunAt: number;
  readonly changedAt: number;
  /** By when the money has to be back with its payer, once it is to go back. */
  readonly refundDueAt: number | null;
}

import type { Purpose, Side } from '../core/ledger/account.js';
import type { Hold } from '../core/ledger/hold.js';
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

/** What money was moved or is kept for: a bidder's place in a lot, and whose money it is. */
export interface LedgerSubject {
  readonly lot: string;
  readonly paddle: string;
  readonly payer: Named;
}

/** What one journal did to one account. */
export interface LedgerEntry {
  readonly id: string;
  readonly journal: string;
  readonly kind: string;
  readonly about: string;
  /** Null where nobody says what `about` is. */
  readonly subject: LedgerSubject | null;
  readonly at: number;
  readonly side: Side;
  readonly amount: WireMoney;
  readonly before: WireMoney;
  readonly after: WireMoney;
}

/** A part of a balance that is kept for something, or was. */
export interface LedgerHold {
  readonly id: string;
  readonly subject: LedgerSubject | null;
  readonly amount: WireMoney;
  readonly state: Hold['state'];
  readonly placedAt: number;
  /** From when on it can only lapse; null: it has no such end. */
  readonly expiresAt: number | null;
  readonly endedAt: number | null;
}

/** One side of a journal. `owner` is null where the account is neither the reader's nor its custodian's. */
export interface LedgerLine {
  readonly account: string;
  readonly owner: Named | null;
  readonly purpose: Purpose;
  readonly side: Side;
  readonly amount: WireMoney;
}

/** A whole journal: lines whose debits equal their credits, all with one custodian. */
export interface LedgerJournal {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly subject: LedgerSubject | null;
  readonly at: number;
  /** The user who moved the money, or `system`. */
  readonly by: string;
  /** The journal that this one undoes. */
  readonly reverses: string | null;
  readonly custodian: Named;
  readonly lines: readonly LedgerLine[];
}

/** Which promise of the books is broken. */
export type LedgerFaultCode =
  | 'unbalanced'
  | 'empty-journal'
  | 'wrong-balance'
  | 'missing-entry'
  | 'broken-sequence'
  | 'overdrawn'
  | 'wrong-holds'
  | 'custody-differs';

/** One thing that does not add up. */
export interface LedgerCheckFault {
  readonly code: LedgerFaultCode;
  readonly what: string;
  /** The journal, the account, the entry or the custodian where it does not. */
  readonly where: string;
}

/** What was found when the books were added up. */
export interface LedgerFinding {
  readonly isSound: boolean;
  readonly journals: number;
  readonly entries: number;
  readonly accounts: number;
  readonly faults: readonly LedgerCheckFault[];
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

/** Whether a custodian has paid out what it was told to. */
export type PayoutState = 'instructed' | 'paid';

/** Whom money is owed to. `id` is null for somebody without an account here, `name` where nobody has said who it is. */
export interface Payee {
  readonly id: string | null;
  readonly name: string | null;
}

/** Money that is paid out of custody to whom it is owed. */
export interface Payout {
  readonly id: string;
  /** Which part of a thing it pays out. */
  readonly part: string;
  readonly provider: ProviderName;
  /** True: this is an exercise, and no real money moves. */
  readonly isSandbox: boolean;
  readonly payee: Payee;
  readonly amount: WireMoney;
  readonly reference: string;
  readonly state: PayoutState;
  /** What shows that it was paid out; null also where the provider did so by itself. */
  readonly evidence: string | null;
  readonly instructedAt: number;
  readonly changedAt: number;
}

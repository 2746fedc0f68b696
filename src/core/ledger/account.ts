import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';

/** What an account is for. */
export type Purpose =
  /** What the custodian holds: a mirror of its bank account. */
  | 'custody'
  /** A bidder's deposit for one lot, owed to the bidder until it is applied. */
  | 'deposit'
  /** Owed to the bidder and on its way back. */
  | 'refund-in-transit'
  /** A deposit that its bidder has lost, until it is decided what it is used for. */
  | 'forfeit-pending'
  /** Owed to somebody out of a forfeited deposit, until it has been paid out. */
  | 'payable';

/** The side on which an account grows: what is held on the debit side, what is owed on the credit side. */
export type Side = 'debit' | 'credit';

export const SIDES: { readonly [purpose in Purpose]: Side } = {
  custody: 'debit',
  deposit: 'credit',
  'refund-in-transit': 'credit',
  'forfeit-pending': 'credit',
  payable: 'credit',
};

/** What one account is and no other: owner, purpose, subject, currency and custodian. */
export interface AccountName {
  /** The organisation whose money it is, or that holds it. */
  readonly ownerId: string;
  readonly purpose: Purpose;
  /** What it is about, such as a lot; empty where it is about nothing in particular. */
  readonly subject: string;
  readonly currency: Currency;
  /** Who really holds the money: never the platform. */
  readonly custodianId: string;
}

/** An account with what stands on it, counted on its own side: a balance is never below zero. */
export interface Account extends AccountName {
  readonly id: string;
  readonly balance: Minor;
  /** The part of the balance that open holds keep. */
  readonly held: Minor;
  /** How many entries it has had. */
  readonly version: number;
}

/** What may leave the account now. */
export function available({ balance, held }: Account): Minor {
  return balance - held;
}

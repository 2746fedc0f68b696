import { err, ok, type Result } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { MAX_MINOR, type Minor } from '../money/money.js';
import { type Account, available, type Side, SIDES } from './account.js';

/** One side of a journal: so much on the debit or the credit side of an account. */
export interface Posting {
  readonly account: string;
  readonly side: Side;
  readonly amount: Minor;
}

/** A posting with what it did to its account. */
export interface Entry extends Posting {
  readonly version: number;
  readonly before: Minor;
  readonly after: Minor;
}

export interface Posted {
  readonly entries: readonly Entry[];
  /** The accounts that were touched, as they stand afterwards. */
  readonly accounts: readonly Account[];
}

/** Why a journal is refused as a whole. */
export type JournalFault =
  | 'no-postings'
  | 'not-positive'
  | 'unknown-account'
  | 'account-twice'
  | 'mixed-currencies'
  | 'mixed-custodians'
  | 'unbalanced'
  | 'overdrawn'
  | 'too-large';

/**
 * Posts a journal on the accounts it names, all of it or nothing. Debits equal credits; everything is in one currency
 * and with one custodian, because nothing is netted across either; no account goes below zero or below what is held.
 */
export function post(
  accounts: ReadonlyMap<string, Account>,
  postings: readonly Posting[],
): Result<Posted, JournalFault> {
  const fault = formFault(accounts, postings);
  if (fault !== null) return err(fault);
  const entries: Entry[] = [];
  const after: Account[] = [];
  for (const posting of postings) {
    const account = accounts.get(posting.account);
    if (!account) return err('unknown-account');
    const change = posting.side === SIDES[account.purpose] ? posting.amount : -posting.amount;
    const balance = account.balance + change;
    if (change < 0n && available(account) + change < 0n) return err('overdrawn');
    if (balance > MAX_MINOR) return err('too-large');
    const version = account.version + 1;
    entries.push({ ...posting, version, before: account.balance, after: balance });
    after.push({ ...account, balance, version });
  }
  return ok({ entries, accounts: after });
}

/** The postings that undo others: the same amounts on the other sides. */
export function reversalOf(postings: readonly Posting[]): readonly Posting[] {
  return postings.map(({ account, side, amount }) => ({
    ...{ account, amount },
    side: side === 'debit' ? 'credit' : 'debit',
  }));
}

/** Debits less credits of these postings. */
export function difference(postings: readonly Pick<Posting, 'side' | 'amount'>[]): Minor {
  return postings.reduce(
    (sum, { side, amount }) => (side === 'debit' ? sum + amount : sum - amount),
    0n,
  );
}

function formFault(
  accounts: ReadonlyMap<string, Account>,
  postings: readonly Posting[],
): JournalFault | null {
  if (postings.length === 0) return 'no-postings';
  if (postings.some(({ amount }) => amount <= 0n)) return 'not-positive';
  const named = postings.map(({ account }) => accounts.get(account));
  if (named.some((account) => account === undefined)) return 'unknown-account';
  if (new Set(postings.map(({ account }) => account)).size < postings.length)
    return 'account-twice';
  if (new Set(named.map((account): Currency | undefined => account?.currency)).size > 1)
    return 'mixed-currencies';
  if (new Set(named.map((account) => account?.custodianId)).size > 1) return 'mixed-custodians';
  return difference(postings) === 0n ? null : 'unbalanced';
}

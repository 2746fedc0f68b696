import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Minor } from '../money/money.js';
import { type Account, available } from './account.js';

/** A part of a balance that is kept for a purpose: it ends exactly once, used, given back, or too late. */
export interface Hold {
  readonly id: string;
  readonly account: string;
  readonly amount: Minor;
  readonly state: 'open' | Ending;
  /** From this instant on it can only expire; null: it has no such end. */
  readonly expiresAt: Instant | null;
}

export type Ending = 'posted' | 'voided' | 'expired';

export type HoldFault =
  | 'not-positive'
  | 'not-available'
  | 'already-posted'
  | 'already-voided'
  | 'already-expired'
  | 'past-its-end'
  | 'before-its-end';

/** Keeps `hold.amount` of an account; refused where that is not free. */
export function place(account: Account, hold: Hold): Result<Account, HoldFault> {
  if (hold.amount <= 0n) return err('not-positive');
  if (available(account) < hold.amount) return err('not-available');
  return ok({ ...account, held: account.held + hold.amount });
}

/** Ends a hold, which frees its amount; a posting that uses it follows in the same journal. */
export function end(
  hold: Hold,
  account: Account,
  { how, at }: { readonly how: Ending; readonly at: Instant },
): Result<{ readonly hold: Hold; readonly account: Account }, HoldFault> {
  if (hold.state !== 'open') return err(`already-${hold.state}` as const);
  const isPast = hold.expiresAt !== null && at >= hold.expiresAt;
  if (isPast && how !== 'expired') return err('past-its-end');
  if (!isPast && how === 'expired') return err('before-its-end');
  return ok({
    hold: { ...hold, state: how },
    account: { ...account, held: account.held - hold.amount },
  });
}

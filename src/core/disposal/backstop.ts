import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { Attempt } from './attempt.js';

/**
 * A backstop 保底收储: an institution has undertaken to take the thing at this price once so many attempts of its case
 * have failed. It stands behind the sale; it never replaces one that a route still asks for before it lets a case end so.
 */
export interface Backstop {
  readonly currency: Currency;
  readonly price: Minor;
  /** How many attempts must have failed; one at least. */
  readonly afterFailures: number;
  /** Up to when the undertaking binds. */
  readonly validUntil: Instant;
}

/** Whether an undertaking is due now: the last attempt has failed, and enough of them have. */
export function isCalled(
  { currency, afterFailures, validUntil }: Backstop,
  attempts: readonly Attempt[],
  now: Instant,
): boolean {
  const last = attempts.at(-1);
  if (last?.outcome !== 'failed' || last.currency !== currency || now >= validUntil) return false;
  return attempts.filter(({ outcome }) => outcome === 'failed').length >= afterFailures;
}

import type { Instant } from '../kernel/instant.js';
import type { Attempt, Backstop } from './attempt.js';

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

import { invariant } from '../kernel/invariant.js';
import type { Minor } from './money.js';

/**
 * Splits an amount in proportion to weights, which are not negative and not all zero. The shares sum to the amount:
 * each is rounded down, and what is left goes out one minor unit at a time by largest remainder, of equal remainders
 * to the one listed first.
 */
export function allocate(total: Minor, weights: readonly bigint[]): readonly Minor[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(total >= 0n && whole > 0n, `nothing splits ${total} by ${weights.join(', ')}`);
  const shares = weights.map((weight) => (total * weight) / whole);
  const left = total - shares.reduce((sum, share) => sum + share, 0n);
  const first = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(left));
  const raised = new Set(first.map(({ index }) => index));
  return shares.map((share, index) => (raised.has(index) ? share + 1n : share));
}

import type { WireMoney } from '../../contract/money.js';
import { formatAmount } from '../../core/money/money.js';
import type { BidLimit } from '../../platform/http/access.js';

/** Writes a limit for the wire. */
export function writtenLimit(limit: BidLimit | null): WireMoney | null {
  if (limit === null) return null;
  return { amount: formatAmount(limit.minor, limit.currency), currency: limit.currency };
}

import type { WireMoney } from '../contract/money.js';
import { isCurrency } from '../core/money/currency.js';
import { type Minor, parseAmount } from '../core/money/money.js';

/** An amount from the wire in minor units; throws on what no server of this product sends. */
export function minorOf({ amount, currency }: WireMoney): Minor {
  const parsed = isCurrency(currency) ? parseAmount(amount, currency) : null;
  if (!parsed?.ok) throw new Error(`not an amount: ${amount} ${currency}`);
  return parsed.value;
}

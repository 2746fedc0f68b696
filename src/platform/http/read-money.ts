import type { WireMoney } from '../../contract/money.js';
import { type Currency, CURRENCIES, isCurrency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import { amountIn } from '../../core/money/read-amount.js';
import { ApiError } from './api-error.js';

/** Reads a positive amount out of a body, where it stands as `field`; refuses with `invalid-body`. */
export function readMoney(
  { amount, currency }: WireMoney,
  field: string,
): { readonly minor: Minor; readonly currency: Currency } {
  if (!isCurrency(currency)) {
    throw wrong(`${field}.currency`, `must be one of ${CURRENCIES.join(', ')}`);
  }
  const minor = amountIn(currency)(amount, `${field}.amount`);
  if (!minor.ok) throw wrong(`${field}.amount`, minor.error.replace(/^\S+ /, ''));
  return { minor: minor.value, currency };
}

function wrong(field: string, problem: string): ApiError {
  return new ApiError('invalid-body', { faults: [{ field, problem }] });
}

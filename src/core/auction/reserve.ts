import type { Minor } from '../money/money.js';
import type { Worked } from './events.js';
import type { Standing } from './state.js';
import type { Terms } from './terms.js';

/** Whether a price is enough for the lot to be sold. */
export function meetsReserve({ rules: { reserve } }: Terms, price: Minor | null): boolean {
  return reserve === null || (price !== null && price >= reserve.amount);
}

/** What a standing comes to, as the record says it. */
export function workedOut(terms: Terms, standing: Standing | null): Worked {
  const price = standing?.price ?? null;
  return { price, isReserveMet: meetsReserve(terms, price) };
}

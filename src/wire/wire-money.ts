import type { WireMoney } from '../contract/money.js';
import type { Currency } from '../core/money/currency.js';
import { formatAmount, type Minor } from '../core/money/money.js';

/** Writes an amount for the wire. */
export function wireAmount(minor: Minor, currency: Currency): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}

/** Writes an amount for the wire; null, where there is none, stays null. */
export function wireMoney(minor: Minor | null, currency: Currency): WireMoney | null {
  return minor === null ? null : wireAmount(minor, currency);
}

/** The currencies that lots may be priced in, with the number of decimal places each one has (ISO 4217). */
const SCALES = { CNY: 2, USD: 2, EUR: 2, GBP: 2, HKD: 2, SGD: 2, JPY: 0 } as const;

export type Currency = keyof typeof SCALES;

export const CURRENCIES = Object.keys(SCALES) as readonly Currency[];

/** Whether `code` is a currency that this product knows. */
export function isCurrency(code: unknown): code is Currency {
  return typeof code === 'string' && Object.hasOwn(SCALES, code);
}

/** How many decimal places an amount in this currency has. */
export function scaleOf(currency: Currency): number {
  return SCALES[currency];
}

import { fault, type Reader } from '../kernel/read.js';
import { ok } from '../kernel/result.js';
import { type Currency, scaleOf } from './currency.js';
import { type Minor, parseAmount } from './money.js';

/** An amount as a decimal string in the scale of its currency; nothing below zero can be written. */
export function amountFromZeroIn(currency: Currency): Reader<Minor> {
  return (given, path) => {
    const amount = parseAmount(given, currency);
    return amount.ok ? ok(amount.value) : fault(path, `must be ${described(currency)}`);
  };
}

/** A positive amount as a decimal string in the scale of its currency. */
export function amountIn(currency: Currency): Reader<Minor> {
  return (given, path) => {
    const amount = amountFromZeroIn(currency)(given, path);
    if (!amount.ok || amount.value > 0n) return amount;
    return fault(path, `must be ${described(currency)}, above zero`);
  };
}

function described(currency: Currency): string {
  return `a decimal string in ${currency} with ${scaleOf(currency)} decimal places`;
}

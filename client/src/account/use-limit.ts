import { ref, type Ref } from 'vue';
import type { WireMoney } from '../../../src/contract/money.js';
import { readAmount } from '../money.js';
import { nothingIn } from './party-words.js';

interface LimitForm {
  readonly amount: Ref<string>;
  readonly currency: Ref<string>;
  readonly isUnreadable: Ref<boolean>;
  /** The limit as it was typed; null is none, undefined what cannot be read. */
  readonly read: () => WireMoney | null | undefined;
}

/** A limit in a form. */
export function useLimit(from: WireMoney | null): LimitForm {
  const amount = ref(from?.amount ?? '');
  const currency = ref(from?.currency ?? 'CNY');
  const isUnreadable = ref(false);
  function read(): WireMoney | null | undefined {
    isUnreadable.value = false;
    if (amount.value.trim() === '') return null;
    const typed = readAmount(amount.value, nothingIn(currency.value));
    if (typed !== null && /[1-9]/.test(typed.amount)) return typed;
    isUnreadable.value = true;
    return undefined;
  }
  return { amount, currency, isUnreadable, read };
}

import { shallowRef } from 'vue';
import type { KeptKey } from '../../../src/envelope/officer-key.js';

const KEY = 'ipgavel.officer-keys';

/** The officer's keys in this browser, each encrypted with its passphrase. None is dropped: older lots need older ones. */
export const keptKeys = shallowRef<readonly KeptKey[]>(read());

function read(): readonly KeptKey[] {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as KeptKey[];
}

/** Keeps a key; the same one again takes its own place. */
export function keepKey(key: KeptKey): void {
  const others = read().filter(({ publicKey }) => publicKey !== key.publicKey);
  keptKeys.value = [...others, key];
  localStorage.setItem(KEY, JSON.stringify(keptKeys.value));
}

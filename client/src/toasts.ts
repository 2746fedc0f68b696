import { shallowRef } from 'vue';

interface Toast {
  readonly no: number;
  readonly words: string;
}

const SHOWN_MS = 6_000;
const MOST = 3;

let last = 0;

/** What is told in passing at the moment, the newest last. */
export const toasts = shallowRef<readonly Toast[]>([]);

/** Tells something in passing that stands elsewhere too, or need not be kept. */
export function toast(words: string): void {
  last += 1;
  const no = last;
  toasts.value = [...toasts.value, { no, words }].slice(-MOST);
  setTimeout(() => dismiss(no), SHOWN_MS);
}

export function dismiss(no: number): void {
  toasts.value = toasts.value.filter((toast) => toast.no !== no);
}

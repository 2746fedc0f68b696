import { onUnmounted, shallowRef, type ShallowRef } from 'vue';
import type { Page } from '../../../src/contract/api.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

export interface Pages<Item> {
  /** Null until the first answer has come. */
  readonly page: ShallowRef<Page<Item> | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
  readonly more: () => Promise<void>;
}

/** A list that comes in pages; only the newest question is answered. */
export function usePages<Item>(
  path: string,
  query: () => Readonly<Record<string, string>>,
  { isPublic = false }: { readonly isPublic?: boolean } = {},
): Pages<Item> {
  const page = shallowRef<Page<Item> | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  let asking = new AbortController();

  async function ask(cursor: string | null): Promise<Page<Item> | null> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const asked = Object.entries({ ...query(), cursor: cursor ?? '' });
    const search = new URLSearchParams(asked.filter(([, value]) => value !== ''));
    try {
      const answer = await get<Page<Item>>(`${path}?${search}`, { token: token.value, signal });
      failure.value = null;
      return answer;
    } catch (error) {
      if (!signal.aborted) failure.value = failureOf(error);
      return null;
    }
  }

  async function load(): Promise<void> {
    // A visitor is asked to sign in where the list is not everybody's, and the server need not refuse first.
    if (token.value === null && !isPublic) return;
    page.value = (await ask(null)) ?? page.value;
  }

  async function more(): Promise<void> {
    const shown = page.value;
    const next = shown && (await ask(shown.next));
    if (next) page.value = { items: [...shown.items, ...next.items], next: next.next };
  }

  onUnmounted(() => asking.abort());
  return { page, failure, load, more };
}

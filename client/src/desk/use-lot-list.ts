import { type ShallowRef, shallowRef, watch } from 'vue';
import type { LotSummary, Page } from '../../../src/contract/api.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface LotList {
  /** Null until the first answer has come. */
  readonly page: ShallowRef<Page<LotSummary> | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly more: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

const PAGE = '20';

/** Lots of one's own or of everybody, by status, page by page. */
export function useLotList(filter: () => Readonly<Record<string, string>>): LotList {
  const page = shallowRef<Page<LotSummary> | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  let turn = 0;

  async function ask(cursor: string | null): Promise<void> {
    const mine = ++turn;
    failure.value = null;
    const said = Object.entries({ ...filter(), limit: PAGE, cursor: cursor ?? '' });
    const query = new URLSearchParams(said.filter(([, value]) => value !== ''));
    try {
      const found = await get<Page<LotSummary>>(`/lots?${query}`, { token: token.value });
      const before = cursor === null ? [] : (page.value?.items ?? []);
      if (mine === turn) page.value = { ...found, items: [...before, ...found.items] };
    } catch (error) {
      if (mine === turn) failure.value = failureOf(error);
    }
  }

  const reload = (): Promise<void> => ask(null);
  watch(filter, reload, { immediate: true });
  return { page, failure, reload, more: () => ask(page.value?.next ?? null) };
}

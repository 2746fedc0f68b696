import { onUnmounted, shallowRef, watch, type ShallowRef } from 'vue';
import type { CatalogueFacets, LotSummary, Page } from '../../../src/contract/api.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';
import { askedOf, type CatalogueFilter } from './catalogue-filter.js';

interface Catalogue {
  /** Null until the first answer has come. */
  readonly page: ShallowRef<Page<LotSummary> | null>;
  /** What there is to choose from; null until it is known. */
  readonly facets: ShallowRef<CatalogueFacets | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly more: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

const PAGE = 24;
const MOST = 100;
const REFRESH_MS = 10_000;

/** The lots that pass the filter, asked for again from time to time while the component is there. */
export function useCatalogue(filter: () => CatalogueFilter): Catalogue {
  const page = shallowRef<Page<LotSummary> | null>(null);
  const facets = shallowRef<CatalogueFacets | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  let asking = new AbortController();

  async function ask(limit: number, cursor: string | null): Promise<Page<LotSummary> | null> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const asked = { ...askedOf(filter()), limit: String(limit), ...(cursor && { cursor }) };
    const query = new URLSearchParams(asked).toString();
    try {
      const answer = await get<Page<LotSummary>>(`/lots?${query}`, { token: token.value, signal });
      failure.value = null;
      return answer;
    } catch (error) {
      if (!signal.aborted) failure.value = failureOf(error);
      return null;
    }
  }

  /** The counts are a help: without them the lots are shown all the same. */
  async function count(): Promise<void> {
    const { sort: _, ...asked } = askedOf(filter());
    const query = new URLSearchParams(asked).toString();
    facets.value = await get<CatalogueFacets>(`/lots/facets?${query}`, {
      token: token.value,
    }).catch(() => facets.value);
  }

  async function reload(): Promise<void> {
    void count();
    page.value = (await ask(PAGE, null)) ?? page.value;
  }

  async function more(): Promise<void> {
    const shown = page.value;
    const next = shown && (await ask(PAGE, shown.next));
    if (next) page.value = { items: [...shown.items, ...next.items], next: next.next };
  }

  /** Prices move; what was turned to by hand beyond the largest page is left alone. */
  async function refresh(): Promise<void> {
    const shown = page.value?.items.length ?? 0;
    if (shown > MOST || document.visibilityState === 'hidden') return;
    void count();
    page.value = (await ask(Math.max(PAGE, shown), null)) ?? page.value;
  }

  const timer = setInterval(() => void refresh(), REFRESH_MS);
  onUnmounted(() => {
    clearInterval(timer);
    asking.abort();
  });
  watch(
    () => JSON.stringify([filter(), token.value]),
    () => {
      page.value = null;
      void reload();
    },
    { immediate: true },
  );
  return { page, facets, failure, more, reload };
}

import { watch } from 'vue';
import type { LotSummary } from '../../../src/contract/api.js';
import { type Pages, usePages } from '../components/use-pages.js';

const PAGE = '20';

/** Lots of one's own or of everybody, by status, page by page. */
export function useLotList(filter: () => Readonly<Record<string, string>>): Pages<LotSummary> {
  const list = usePages<LotSummary>('/lots', () => ({ ...filter(), limit: PAGE }));
  watch(filter, list.load, { immediate: true });
  return list;
}

import { shallowRef } from 'vue';
import type { RulePackSummary } from '../../../src/contract/listing.js';
import { Failure, get } from '../api/http.js';
import type { Text } from '../i18n/language.js';

/** What each rule pack is called, as the server says; by its own name while that is not known. */
export function usePackTitles(): (name: string) => Text {
  const titles = shallowRef<ReadonlyMap<string, Text>>(new Map());

  async function read(): Promise<void> {
    try {
      const { items } = await get<{ items: RulePackSummary[] }>('/rule-packs');
      titles.value = new Map(items.map(({ name, title }) => [name, title]));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }

  void read();
  return (name) => titles.value.get(name) ?? { zh: name, en: name };
}

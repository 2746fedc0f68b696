import { type ShallowRef, shallowRef, watch } from 'vue';
import type { RulePackDetail, RulePackSummary } from '../../../src/contract/listing.js';
import { type FailureCode, failureOf, get } from '../api/http.js';

/** The format whose rules the form of a lot has fields for; lots of the others are listed over the API. */
const FORM_FORMAT = 'english';

interface Packs {
  readonly packs: ShallowRef<readonly RulePackSummary[]>;
  /** The one that is chosen, with all it says; null where none is, or while it is on its way. */
  readonly pack: ShallowRef<RulePackDetail | null>;
}

/** The rule packs to choose from, of the format that the form writes, and the one that is chosen. */
export function usePacks(name: () => string, failure: ShallowRef<FailureCode | null>): Packs {
  const packs = shallowRef<readonly RulePackSummary[]>([]);
  const pack = shallowRef<RulePackDetail | null>(null);

  async function read(): Promise<void> {
    try {
      const { items } = await get<{ items: RulePackSummary[] }>('/rule-packs');
      packs.value = items.filter(({ format }) => format === FORM_FORMAT);
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  async function follow(chosen: string): Promise<void> {
    pack.value = null;
    if (chosen === '') return;
    try {
      const found = await get<RulePackDetail>(`/rule-packs/${chosen}`);
      if (name() === chosen) pack.value = found;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  void read();
  watch(name, follow, { immediate: true });
  return { packs, pack };
}

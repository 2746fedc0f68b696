import { type ShallowRef, shallowRef, watch } from 'vue';
import type {
  OverlaySummary,
  RulePackDetail,
  RulePackSummary,
} from '../../../src/contract/listing.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { packPath } from '../terms/pack-path.js';

interface Packs {
  readonly overlays: ShallowRef<readonly OverlaySummary[]>;
  readonly packs: ShallowRef<readonly RulePackSummary[]>;
  /** The one that is chosen, with all it says; null where none is, or while it is on its way. */
  readonly pack: ShallowRef<RulePackDetail | null>;
}

interface PacksAnswer {
  readonly items: readonly RulePackSummary[];
  readonly overlays: readonly OverlaySummary[];
}

/** The pack that is chosen, and the version by which the server measures its lot; null while it has not said. */
interface Chosen {
  readonly name: string;
  readonly version: string | null;
}

/** The rule packs to choose from, and the one that is chosen. */
export function usePacks(chosen: () => Chosen, failure: ShallowRef<FailureCode | null>): Packs {
  const packs = shallowRef<readonly RulePackSummary[]>([]);
  const overlays = shallowRef<readonly OverlaySummary[]>([]);
  const pack = shallowRef<RulePackDetail | null>(null);

  async function read(): Promise<void> {
    try {
      const { items, overlays: declared } = await get<PacksAnswer>('/rule-packs');
      overlays.value = declared;
      packs.value = items;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  async function follow(path: string): Promise<void> {
    pack.value = null;
    if (path === '') return;
    try {
      const found = await get<RulePackDetail>(path);
      if (pathOf(chosen()) === path) pack.value = found;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  void read();
  watch(() => pathOf(chosen()), follow, { immediate: true });
  return { overlays, packs, pack };
}

function pathOf({ name, version }: Chosen): string {
  return name === '' ? '' : packPath(name, version);
}

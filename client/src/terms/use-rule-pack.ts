import { shallowRef, watch, type ShallowRef } from 'vue';
import type { RulePackDetail } from '../../../src/contract/listing.js';
import { Failure, get } from '../api/http.js';
import { packPath } from './pack-path.js';

type PackName = { readonly name: string; readonly version: string } | null;

/**
 * The pack that a lot's terms were made from, in the version that they name; null while it is not known, and where
 * there is none. The terms can be read without it.
 */
export function useRulePack(named: () => PackName): ShallowRef<RulePackDetail | null> {
  const pack = shallowRef<RulePackDetail | null>(null);
  watch(
    () => [named()?.name, named()?.version],
    async () => {
      pack.value = null;
      const wanted = named();
      if (wanted) pack.value = await find(wanted.name, wanted.version);
    },
    { immediate: true },
  );
  return pack;
}

async function find(name: string, version: string): Promise<RulePackDetail | null> {
  try {
    // Where there is only a later edition of the pack, it says nothing about terms that were frozen before.
    return await get<RulePackDetail>(packPath(name, version));
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

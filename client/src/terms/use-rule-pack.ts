import { shallowRef, watch, type ShallowRef } from 'vue';
import { Failure, get } from '../api/http.js';
import type { Text } from '../i18n/language.js';

/** One number or choice of a pack, with where it comes from. */
export interface PackParameter {
  readonly value: unknown;
  readonly kind: 'law' | 'default';
  readonly min: number | null;
  readonly max: number | null;
  readonly source: { readonly instrument: string; readonly article: string | null };
}

/** A rule pack, as far as a bidder's page explains it. */
export interface PackInWords {
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly instruments: Readonly<
    Record<string, { readonly title: Text; readonly number: string | null }>
  >;
  readonly parameters: Readonly<Record<string, PackParameter>>;
}

type PackName = { readonly name: string; readonly version: string } | null;

/**
 * The pack that a lot's terms were made from, in the version that they name; null while it is not known, and where
 * there is none. The terms can be read without it.
 */
export function useRulePack(named: () => PackName): ShallowRef<PackInWords | null> {
  const pack = shallowRef<PackInWords | null>(null);
  watch(
    () => named()?.name,
    async () => {
      pack.value = null;
      const wanted = named();
      if (wanted) pack.value = await find(wanted.name, wanted.version);
    },
    { immediate: true },
  );
  return pack;
}

async function find(name: string, version: string): Promise<PackInWords | null> {
  try {
    const found = await get<PackInWords>(`/rule-packs/${name}`);
    // A later edition of the pack says nothing about terms that were frozen before.
    return found.version === version ? found : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

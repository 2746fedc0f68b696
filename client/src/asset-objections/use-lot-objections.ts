import { type ShallowRef, shallowRef } from 'vue';
import type { LotAssetObjections } from '../../../src/contract/asset-objections.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface LotObjectionsOnPage {
  readonly shown: ShallowRef<LotAssetObjections | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** What stands against the sale of a lot, as it was when it was last asked about. */
export function useLotObjections(lot: string): LotObjectionsOnPage {
  const shown = shallowRef<LotAssetObjections | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    try {
      const path = `/lots/${lot}/asset-objections`;
      shown.value = await get<LotAssetObjections>(path, { token: token.value });
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  return { shown, failure, load };
}

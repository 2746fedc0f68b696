import { type ShallowRef, shallowRef } from 'vue';
import type { ResultPublicity } from '../../../src/contract/results.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface PublicityOnPage {
  readonly shown: ShallowRef<ResultPublicity | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** The publicity of a result, as it stood when it was last asked about. */
export function usePublicity(lot: string): PublicityOnPage {
  const shown = shallowRef<ResultPublicity | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    try {
      shown.value = await get<ResultPublicity>(`/lots/${lot}/publicity`, { token: token.value });
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  return { shown, failure, load };
}

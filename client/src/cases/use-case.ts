import { type ShallowRef, shallowRef } from 'vue';
import type { CaseDetail } from '../../../src/contract/cases.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface CaseOnPage {
  readonly file: ShallowRef<CaseDetail | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** One case, as it stands now. */
export function useCase(id: string): CaseOnPage {
  const file = shallowRef<CaseDetail | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    failure.value = null;
    if (token.value === null) return;
    try {
      file.value = await get<CaseDetail>(`/cases/${id}`, { token: token.value });
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  void load();
  return { file, failure, load };
}

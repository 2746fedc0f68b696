import { ref, type Ref, shallowRef, type ShallowRef } from 'vue';
import type { Page } from '../../../src/contract/api.js';
import type { Approval } from '../../../src/contract/approvals.js';
import type { LotPlacements } from '../../../src/contract/placements.js';
import { type FailureCode, failureOf, get, post } from '../api/http.js';
import { token } from '../session/session.js';

const KINDS = ['notice.accept', 'notice.correct'];

interface Placements {
  readonly placements: ShallowRef<LotPlacements | null>;
  /** What a second officer has been asked about it. */
  readonly requests: ShallowRef<readonly Approval[]>;
  readonly failure: Ref<FailureCode | null>;
  readonly load: () => Promise<void>;
  /** Asks for something about the notice of the lot; throws `Failure`. */
  readonly write: (path: string, body: object) => Promise<void>;
}

/** Where the notice of a lot stands, for those who may know; null for everybody else. */
export function usePlacements(lot: string): Placements {
  const placements = shallowRef<LotPlacements | null>(null);
  const requests = shallowRef<readonly Approval[]>([]);
  const failure = ref<FailureCode | null>(null);

  async function load(): Promise<void> {
    if (token.value === null) return;
    try {
      const as = { token: token.value };
      const found = await get<LotPlacements>(`/lots/${lot}/placements`, as);
      if (found.mayRecord) {
        const path = `/approvals?subject=${lot}&state=pending`;
        const { items } = await get<Page<Approval>>(path, as);
        requests.value = items.filter(({ kind }) => KINDS.includes(kind));
      }
      placements.value = found;
      failure.value = null;
    } catch (error) {
      const code = failureOf(error);
      failure.value = code === 'not-found' ? null : code;
    }
  }

  async function write(path: string, body: object): Promise<void> {
    await post(`/lots/${lot}${path}`, body, token.value);
  }
  return { placements, requests, failure, load, write };
}

import { onUnmounted, shallowRef, type ShallowRef, watch } from 'vue';
import type { LotDeposits } from '../../../src/contract/enrolment.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

const REFRESH_MS = 5_000;

interface FollowedDeposits {
  /** Null until the first answer has come. */
  readonly deposits: ShallowRef<LotDeposits | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** Who is enrolled for a lot and what has been paid; looked at again every few seconds while somebody looks. */
export function useLotDeposits(lot: string): FollowedDeposits {
  const deposits = shallowRef<LotDeposits | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    if (token.value === null) return;
    try {
      deposits.value = await get<LotDeposits>(`/lots/${lot}/deposits`, { token: token.value });
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void load();
  }, REFRESH_MS);
  onUnmounted(() => clearInterval(timer));
  watch(token, () => void load(), { immediate: true });
  return { deposits, failure, load };
}

import { onUnmounted, shallowRef, type ShallowRef, watch } from 'vue';
import type { EnrolmentConditions } from '../../../src/contract/enrolment.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface FollowedConditions {
  /** Null until the first answer has come. */
  readonly conditions: ShallowRef<EnrolmentConditions | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly isWorking: ShallowRef<boolean>;
  readonly reload: () => Promise<void>;
  /** Does something about the enrolment and looks again at how it stands. */
  readonly act: (work: () => Promise<unknown>) => Promise<void>;
}

const LOOK_MS = 3_000;

/** What a lot asks of one's organisation; looked at again while a deposit is on its way. */
export function useConditions(lot: string): FollowedConditions {
  const conditions = shallowRef<EnrolmentConditions | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  const isWorking = shallowRef(false);

  async function reload(): Promise<void> {
    try {
      const path = `/lots/${lot}/enrolment-conditions`;
      conditions.value = await get<EnrolmentConditions>(path, { token: token.value });
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  async function act(work: () => Promise<unknown>): Promise<void> {
    isWorking.value = true;
    try {
      await work();
      await reload();
    } catch (error) {
      failure.value = failureOf(error);
    } finally {
      isWorking.value = false;
    }
  }

  const timer = setInterval(() => {
    const enrolment = conditions.value?.enrolment;
    const isWaiting = enrolment?.depositConfirmed === false;
    if (isWaiting && !isWorking.value && document.visibilityState === 'visible') void reload();
  }, LOOK_MS);
  onUnmounted(() => clearInterval(timer));
  watch(token, () => void reload(), { immediate: true });
  return { conditions, failure, isWorking, reload, act };
}

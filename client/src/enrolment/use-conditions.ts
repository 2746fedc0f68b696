import { onUnmounted, shallowRef, type ShallowRef, watch } from 'vue';
import type { Fault } from '../../../src/contract/errors.js';
import type { EnrolmentConditions } from '../../../src/contract/enrolment.js';
import { Failure, type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface FollowedConditions {
  /** Null until the first answer has come. */
  readonly conditions: ShallowRef<EnrolmentConditions | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  /** Why the last thing that was asked for was refused, where there is more to say than one sentence. */
  readonly faults: ShallowRef<readonly Fault[]>;
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
  const faults = shallowRef<readonly Fault[]>([]);
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
    faults.value = [];
    try {
      await work();
      await reload();
    } catch (error) {
      failure.value = failureOf(error);
      faults.value = error instanceof Failure ? error.faults : [];
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
  return { conditions, failure, faults, isWorking, reload, act };
}

import { ref, type Ref } from 'vue';
import { type FailureCode, failureOf } from '../api/http.js';

interface Acting {
  readonly isWorking: Ref<boolean>;
  readonly failure: Ref<FailureCode | null>;
  /** Does something that may be refused; true when it was done. One thing at a time. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** What a form needs to know while it asks the server to do something. */
export function useAction(): Acting {
  const isWorking = ref(false);
  const failure = ref<FailureCode | null>(null);
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (isWorking.value) return false;
    isWorking.value = true;
    failure.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      failure.value = failureOf(error);
      return false;
    } finally {
      isWorking.value = false;
    }
  }
  return { isWorking, failure, run };
}

import { shallowRef, type ShallowRef, watch } from 'vue';
import type { LotAdmission, LotAdmissionView } from '../../../src/contract/enrolment.js';
import { type FailureCode, failureOf, get, post } from '../api/http.js';
import { token } from '../session/session.js';

interface ReadAdmission {
  /** Null until the first answer has come. */
  readonly admission: ShallowRef<LotAdmissionView | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
  /** Changes what is said; throws `Failure`. */
  readonly change: (edit: (now: LotAdmission) => LotAdmission) => Promise<void>;
}

/** What a lot asks of its taker, and who is who in its sale. */
export function useAdmission(lot: string): ReadAdmission {
  const admission = shallowRef<LotAdmissionView | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  const path = `/lots/${lot}/admission`;

  async function load(): Promise<void> {
    try {
      admission.value = await get<LotAdmissionView>(path, { token: token.value });
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  /** It is read again first, because a colleague may have changed it since: all of it is replaced at once. */
  async function change(edit: (now: LotAdmission) => LotAdmission): Promise<void> {
    const now = await get<LotAdmissionView>(path, { token: token.value });
    const next = edit(saidIn(now));
    admission.value = await post<LotAdmissionView>(path, next, token.value);
  }

  watch(token, () => void load(), { immediate: true });
  return { admission, failure, load, change };
}

/** What was said, without what it is shown with. */
function saidIn({ isDomesticOnly, qualifications, parts }: LotAdmissionView): LotAdmission {
  return {
    ...{ isDomesticOnly, qualifications },
    parts: parts.map(({ part, organisationId }) => ({ part, organisationId })),
  };
}

import { type ShallowRef, shallowRef } from 'vue';
import type { SessionDetail } from '../../../src/contract/sessions.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

interface SessionOnPage {
  readonly session: ShallowRef<SessionDetail | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** One session, as it stood when it was last asked about. */
export function useSession(id: string): SessionOnPage {
  const session = shallowRef<SessionDetail | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    try {
      session.value = await get<SessionDetail>(`/sessions/${id}`, { token: token.value });
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  return { session, failure, load };
}

import { onUnmounted, type ShallowRef, shallowRef, watch } from 'vue';
import type { CalendarAnswer } from '../../../src/contract/planning.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';
import type { Month } from './months.js';

interface Calendar {
  /** Null until it has come. */
  readonly answer: ShallowRef<CalendarAnswer | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** What happens in a month; only the newest question is answered. */
export function useCalendar(month: () => Month, isOwn: () => boolean): Calendar {
  const answer = shallowRef<CalendarAnswer | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  let asking = new AbortController();

  async function load(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const { first, last } = month();
    const path = `/calendar?from=${first}&to=${last}${isOwn() ? '&own=true' : ''}`;
    try {
      answer.value = await get<CalendarAnswer>(path, { token: token.value, signal });
      failure.value = null;
    } catch (error) {
      if (!signal.aborted) failure.value = failureOf(error);
    }
  }

  onUnmounted(() => asking.abort());
  watch(
    () => [month().name, isOwn(), token.value].join(),
    () => {
      answer.value = null;
      void load();
    },
    { immediate: true },
  );
  return { answer, failure, load };
}

import { computed, onUnmounted, ref, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { PublishedTerms } from '../terms/published-terms.js';
import type { LiveView } from './live-lot.js';
import { useClock } from './room-clock.js';

const TICK_MS = 200;

/** The state of a lot as it is now: while a price falls it changes between two messages, and only then is looked again. */
export function useShownState(
  view: ShallowRef<LiveView>,
  terms: ShallowRef<PublishedTerms | null>,
): ComputedRef<LotStateMessage | null> {
  const clock = useClock();
  const now = ref(clock.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  watch(
    () => view.value.state?.phase === 'descending',
    (isFalling) => {
      stop();
      now.value = clock.now();
      if (isFalling) timer = setInterval(() => (now.value = clock.now()), TICK_MS);
    },
    { immediate: true },
  );
  onUnmounted(stop);
  return computed(() => {
    const { state } = view.value;
    if (state?.phase !== 'descending' || !terms.value) return state;
    return terms.value.stateAt(state, now.value);
  });
}

import { onUnmounted, ref, type Ref } from 'vue';
import { useClock } from './room-clock.js';

const TICK_MS = 200;

/** What the clock of the room says, the server's where there is no other, while the component is there. */
export function useNow(tickMs = TICK_MS): Ref<number> {
  const clock = useClock();
  const now = ref(clock.now());
  const timer = setInterval(() => (now.value = clock.now()), tickMs);
  onUnmounted(() => clearInterval(timer));
  return now;
}

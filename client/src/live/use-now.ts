import { onUnmounted, ref, type Ref } from 'vue';
import { serverClock } from './server-clock.js';

const TICK_MS = 200;

/** What the server's clock says, while the component is there. */
export function useNow(tickMs = TICK_MS): Ref<number> {
  const now = ref(serverClock.now());
  const timer = setInterval(() => (now.value = serverClock.now()), tickMs);
  onUnmounted(() => clearInterval(timer));
  return now;
}

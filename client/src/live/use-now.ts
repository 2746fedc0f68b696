import { onUnmounted, ref, type Ref } from 'vue';
import { serverClock } from './server-clock.js';

const TICK_MS = 200;

/** What the server's clock says, while the component is there. */
export function useNow(): Ref<number> {
  const now = ref(serverClock.now());
  const timer = setInterval(() => (now.value = serverClock.now()), TICK_MS);
  onUnmounted(() => clearInterval(timer));
  return now;
}

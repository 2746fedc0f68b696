import { onUnmounted, watch } from 'vue';

interface Refresh {
  /** What says that something has changed. */
  readonly on: () => unknown;
  readonly everyMs: number;
}

/** However fast a lot moves, a list beside it is asked for no oftener. */
const AT_LEAST_MS = 1_000;

/** Asks for something again while the component is there: when it may have changed, and now and then. */
export function useRefresh(ask: () => Promise<void>, { on, everyMs }: Refresh): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  watch(on, () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void ask();
    }, AT_LEAST_MS);
  });
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void ask();
  }, everyMs);
  onUnmounted(() => {
    clearTimeout(waiting);
    clearInterval(timer);
  });
  void ask();
}

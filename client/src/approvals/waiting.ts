import { ref, watch } from 'vue';
import { Failure, get } from '../api/http.js';
import { token, user } from '../session/session.js';

/** How often the number in the header is asked for, while somebody looks at it. */
const EVERY_MS = 30_000;

/** How many requests wait for the confirmation of whoever is signed in. */
export const waitingCount = ref(0);

/** Asks for the number again; on failure the old one stays, because another question follows soon. */
export async function countWaiting(): Promise<void> {
  const asked = token.value;
  if (asked === null) {
    waitingCount.value = 0;
    return;
  }
  try {
    const answer = await get<{ readonly waiting: number }>('/approvals/count', { token: asked });
    if (token.value === asked) waitingCount.value = answer.waiting;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function countIfSeen(): void {
  if (document.visibilityState === 'visible') void countWaiting();
}

/** Keeps the number up to date while the page is open. */
export function watchWaiting(): void {
  watch(() => user.value?.id, countIfSeen, { immediate: true });
  document.addEventListener('visibilitychange', countIfSeen);
  setInterval(countIfSeen, EVERY_MS);
}

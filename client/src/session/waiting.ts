import { type Ref, ref, watch } from 'vue';
import { type Action, mayDo } from '../../../src/contract/permissions.js';
import { Failure, get } from '../api/http.js';
import { token, user } from './session.js';

/** How often the numbers in the header are asked for, while somebody looks at them. */
const EVERY_MS = 30_000;

/** How many requests wait for the confirmation of whoever is signed in. */
export const waitingApprovals = ref(0);

/** On how many panels marks of whoever is signed in are still to come. */
export const waitingPanels = ref(0);

interface Counted {
  readonly path: string;
  readonly count: Ref<number>;
  /** What they may do who have such a number. */
  readonly action?: Action;
}

const COUNTED: readonly Counted[] = [
  { path: '/approvals/count', count: waitingApprovals },
  { path: '/panel-tasks/count', count: waitingPanels, action: 'panel.mark' },
];

/** Asks for the numbers again; on failure the old ones stay, because another question follows soon. */
export async function countWaiting(): Promise<void> {
  await Promise.all(COUNTED.map(countOne));
}

async function countOne({ path, count, action }: Counted): Promise<void> {
  const asked = token.value;
  if (asked === null || !mayAsk(action)) {
    count.value = 0;
    return;
  }
  try {
    const answer = await get<{ readonly waiting: number }>(path, { token: asked });
    if (token.value === asked) count.value = answer.waiting;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function mayAsk(action: Action | undefined): boolean {
  const { role, organisation } = user.value ?? {};
  if (role === undefined || organisation === undefined) return false;
  return action === undefined || mayDo(action, { role, kind: organisation.kind });
}

function countIfSeen(): void {
  if (document.visibilityState === 'visible') void countWaiting();
}

/** Keeps the numbers up to date while the page is open. */
export function watchWaiting(): void {
  watch(() => user.value?.id, countIfSeen, { immediate: true });
  document.addEventListener('visibilitychange', countIfSeen);
  setInterval(countIfSeen, EVERY_MS);
}

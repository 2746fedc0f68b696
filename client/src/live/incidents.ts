import { ref } from 'vue';
import type { CurrentIncidents, Incident } from '../../../src/contract/incidents.js';
import { Failure, get } from '../api/http.js';

/** How often a page asks that has no live line, while somebody looks at it. */
const EVERY_MS = 15_000;

/** The incidents that last, as far as this page has heard. */
export const incidents = ref<readonly Incident[]>([]);

/** What came over a live line, or with an answer. */
export function takeIncidents(told: CurrentIncidents): void {
  incidents.value = told.incidents;
}

/** Asks now; on failure what is shown stays, because another question follows soon. */
export async function askForIncidents(): Promise<void> {
  try {
    takeIncidents(await get<CurrentIncidents>('/incidents/current'));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function askIfSeen(): void {
  if (document.visibilityState === 'visible') void askForIncidents();
}

/** Keeps them up to date while the page is open, also where no live line brings them. */
export function watchIncidents(): void {
  askIfSeen();
  document.addEventListener('visibilitychange', askIfSeen);
  setInterval(askIfSeen, EVERY_MS);
}

import { shallowRef, type ShallowRef } from 'vue';
import type { LotPanel, Panel } from '../../../src/contract/experts.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';

export interface ShownPanel {
  /** Null where the lot has none; undefined until that is known. */
  readonly panel: ShallowRef<Panel | null | undefined>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** The panel of a lot, as whoever is signed in may see it. */
export function usePanel(lot: string): ShownPanel {
  const panel = shallowRef<Panel | null>();
  const failure = shallowRef<FailureCode | null>(null);
  async function load(): Promise<void> {
    try {
      const answer = await get<LotPanel>(`/lots/${lot}/panel`, { token: token.value });
      panel.value = answer.panel;
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }
  return { panel, failure, load };
}

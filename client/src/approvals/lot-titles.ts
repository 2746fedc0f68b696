import { reactive } from 'vue';
import type { LotDetail } from '../../../src/contract/api.js';
import { Failure, get } from '../api/http.js';
import { token } from '../session/session.js';

const known = reactive(new Map<string, string>());
const asked = new Set<string>();

/** What a lot is called; its id until that is known, and where it may not be seen. */
export function titleOf(lot: string): string {
  if (!asked.has(lot)) {
    asked.add(lot);
    void ask(lot);
  }
  return known.get(lot) ?? lot;
}

/** Says what a lot is called where that is known already. */
export function learnTitle(lot: string, title: string): void {
  asked.add(lot);
  known.set(lot, title);
}

/** What a lot is called, once that is known; its id where it may not be seen. */
export async function learnedTitle(lot: string): Promise<string> {
  if (!known.has(lot)) await ask(lot);
  return known.get(lot) ?? lot;
}

async function ask(lot: string): Promise<void> {
  try {
    known.set(lot, (await get<LotDetail>(`/lots/${lot}`, { token: token.value })).title);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    asked.delete(lot);
  }
}

import { shallowRef, type ShallowRef } from 'vue';
import type { Consortium } from '../../../src/contract/consortia.js';
import { get } from '../api/http.js';
import { token } from '../session/session.js';

interface LotConsortia {
  readonly consortia: ShallowRef<readonly Consortium[]>;
  readonly loadConsortia: () => Promise<void>;
}

/** The consortia of a lot that whoever is signed in may see; none where nobody is. */
export function useLotConsortia(lot: string): LotConsortia {
  const consortia = shallowRef<readonly Consortium[]>([]);
  async function loadConsortia(): Promise<void> {
    if (token.value === null) return;
    const path = `/lots/${lot}/consortia`;
    const { items } = await get<{ items: readonly Consortium[] }>(path, { token: token.value });
    consortia.value = items;
  }
  return { consortia, loadConsortia };
}

import { shallowRef, type ShallowRef } from 'vue';
import type { LotHolders } from '../../../../src/contract/holders.js';
import type { Dossier, LotDocument } from '../../../../src/contract/papers.js';
import { type FailureCode, failureOf, get, post } from '../../api/http.js';
import { token } from '../../session/session.js';

export interface ReadHolders {
  /** Null until the first answer has come, and for whoever has no business with it. */
  readonly holders: ShallowRef<LotHolders | null>;
  /** What proof may point to. */
  readonly documents: ShallowRef<readonly LotDocument[]>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
  /** Writes something down, under the path of the list; throws `Failure`. */
  readonly write: (path: string, body: object) => Promise<void>;
}

/** Whom a lot has to be told to, as its lister and the centre keep it. */
export function useHolders(lot: string): ReadHolders {
  const holders = shallowRef<LotHolders | null>(null);
  const documents = shallowRef<readonly LotDocument[]>([]);
  const failure = shallowRef<FailureCode | null>(null);
  const path = `/lots/${lot}/holders`;

  async function load(): Promise<void> {
    const as = { token: token.value };
    try {
      const [list, dossier] = await Promise.all([
        get<LotHolders>(path, as),
        get<Dossier>(`/lots/${lot}/documents`, as),
      ]);
      holders.value = list;
      documents.value = dossier.items.filter(({ supersededBy }) => supersededBy === null);
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  async function write(under: string, body: object): Promise<void> {
    await post(`${path}${under}`, body, token.value);
    await load();
  }

  void load();
  return { holders, documents, failure, load, write };
}

import { type ShallowRef, shallowRef } from 'vue';
import type { LotDetail } from '../../../src/contract/api.js';
import type { Fault } from '../../../src/contract/errors.js';
import type { LotCheck } from '../../../src/contract/listing.js';
import { Failure, type FailureCode, failureOf, get, patch, post } from '../api/http.js';
import { token } from '../session/session.js';

interface Draft {
  readonly lot: ShallowRef<LotDetail | null>;
  readonly check: ShallowRef<LotCheck | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  /** What the server found wrong with what was sent last. */
  readonly refused: ShallowRef<readonly Fault[]>;
  /** Reads the draft and has it checked; true when that went well. */
  readonly read: () => Promise<boolean>;
  /** Keeps the draft; answers its id, or null where the server refused it. */
  readonly keep: (body: object) => Promise<string | null>;
}

/** A draft on the server; `id` is null until it is there. */
export function useDraft(id: string | null): Draft {
  const lot = shallowRef<LotDetail | null>(null);
  const check = shallowRef<LotCheck | null>(null);
  const failure = shallowRef<FailureCode | null>(null);
  const refused = shallowRef<readonly Fault[]>([]);

  async function examine(): Promise<void> {
    if (id !== null) check.value = await post<LotCheck>(`/lots/${id}/check`, {}, token.value);
  }

  async function read(): Promise<boolean> {
    failure.value = null;
    try {
      if (id !== null) lot.value = await get<LotDetail>(`/lots/${id}`, { token: token.value });
      await examine();
      return true;
    } catch (error) {
      failure.value = failureOf(error);
      return false;
    }
  }

  async function keep(body: object): Promise<string | null> {
    failure.value = null;
    refused.value = [];
    try {
      const as = token.value;
      const kept = await (id === null
        ? post<{ id: string }>('/lots', body, as)
        : patch<{ id: string }>(`/lots/${id}`, body, as));
      await examine();
      return kept.id;
    } catch (error) {
      failure.value = failureOf(error);
      refused.value = error instanceof Failure ? error.faults : [];
      return null;
    }
  }

  return { lot, check, failure, refused, read, keep };
}

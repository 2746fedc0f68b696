import { type ShallowRef, shallowRef } from 'vue';
import type { LotDetail, LotTermsAnswer } from '../../../src/contract/api.js';
import type { PlannedTerms } from '../../../src/contract/listing.js';
import { isFormat } from '../../../src/core/auction/terms.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { token } from '../session/session.js';
import { termsIn } from '../terms/published-terms.js';
import type { Practised } from './practice-settings.js';

interface ReadPractised {
  readonly lot: ShallowRef<LotDetail | null>;
  readonly practised: ShallowRef<Practised | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** Reads what is to be practised: a published lot by its frozen terms, a draft by those that it would be published with. */
export function usePractised(id: string): ReadPractised {
  const lot = shallowRef<LotDetail | null>(null);
  const practised = shallowRef<Practised | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function load(): Promise<void> {
    failure.value = null;
    try {
      const detail = await get<LotDetail>(`/lots/${id}`, { token: token.value });
      lot.value = detail;
      if (!isFormat(detail.format)) return;
      practised.value = { lot: detail, published: termsIn(await firstEntryOf(detail)) };
    } catch (error) {
      failure.value = failureOf(error);
    }
  }
  void load();
  return { lot, practised, failure, load };
}

async function firstEntryOf({ id, publishedAt }: LotDetail): Promise<string> {
  if (publishedAt !== null) return (await get<LotTermsAnswer>(`/lots/${id}/terms`)).entry.body;
  const planned = await get<PlannedTerms>(`/lots/${id}/planned-terms`, { token: token.value });
  return planned.entry;
}

import { shallowRef, type ShallowRef } from 'vue';
import type { RecordKey } from '../../../src/core/proof/record.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { say } from '../i18n/language.js';
import { decidingText, downloadingText, hashingText, PROOF } from '../i18n/proof-texts.js';
import { receiptsOf } from '../live/receipts.js';
import { token, user } from '../session/session.js';
import { examineApart } from './examine-apart.js';
import type { Evidence, Examination } from './examine.js';

/** A record on its way to a verdict, and the verdict. */
export interface Examined {
  readonly failure: ShallowRef<FailureCode | null>;
  /** Why the record cannot be read, where it cannot. */
  readonly unreadable: ShallowRef<string | null>;
  readonly examination: ShallowRef<Examination | null>;
  readonly keys: ShallowRef<readonly RecordKey[]>;
  /** The record as it was given. */
  readonly json: ShallowRef<unknown>;
  /** What is being done, in words. */
  readonly doing: ShallowRef<string>;
  /** Fetches the record of a published lot and examines it, with the reader's own receipts. */
  readonly fetchAndExamine: (lot: string) => Promise<void>;
  /** Examines a record that the reader has. */
  readonly examineGiven: (json: unknown) => Promise<void>;
}

export function useExamination(): Examined {
  const failure = shallowRef<FailureCode | null>(null);
  const unreadable = shallowRef<string | null>(null);
  const examination = shallowRef<Examination | null>(null);
  const keys = shallowRef<readonly RecordKey[]>([]);
  const json = shallowRef<unknown>(null);
  const doing = shallowRef('');

  async function judge(evidence: Omit<Evidence, 'keys'>): Promise<void> {
    const found = await examineApart({ ...evidence, keys: keys.value }, ({ hashed, entries }) => {
      doing.value = say(hashed < entries ? hashingText(hashed, entries) : decidingText(entries));
    });
    if (typeof found === 'string') unreadable.value = found;
    else examination.value = found;
  }

  /** Has `work` done from the beginning, and keeps why it failed. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    failure.value = null;
    unreadable.value = null;
    examination.value = null;
    doing.value = say(PROOF.working);
    try {
      keys.value = (await get<{ readonly keys: readonly RecordKey[] }>('/keys')).keys;
      await work();
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  const fetchAndExamine = (lot: string): Promise<void> =>
    attempt(async () => {
      const onProgress = (part: number): string => (doing.value = say(downloadingText(part)));
      json.value = await get<unknown>(`/lots/${lot}/record`, { token: token.value, onProgress });
      const receipts = user.value ? receiptsOf(user.value.id, lot) : [];
      await judge({ json: json.value, receipts });
    });

  const examineGiven = (given: unknown): Promise<void> =>
    attempt(async () => {
      json.value = given;
      await judge({ json: given, receipts: [] });
    });

  return { failure, unreadable, examination, keys, json, doing, fetchAndExamine, examineGiven };
}

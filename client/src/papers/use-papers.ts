import { type ShallowRef, shallowRef } from 'vue';
import type { Problem } from '../../../src/contract/errors.js';
import type {
  Dossier,
  EarlierQuestions,
  LotDocument,
  QuestionsPage,
} from '../../../src/contract/papers.js';
import { Failure, type FailureCode, failureOf, get } from '../api/http.js';
import { downloadBlob } from '../download.js';
import { token } from '../session/session.js';

interface Papers {
  /** Null until the first answer has come. */
  readonly dossier: ShallowRef<Dossier | null>;
  readonly questions: ShallowRef<QuestionsPage | null>;
  /** What was answered in the earlier attempts of its case. */
  readonly earlier: ShallowRef<EarlierQuestions | null>;
  readonly failure: ShallowRef<FailureCode | null>;
  readonly load: () => Promise<void>;
  readonly moreQuestions: () => Promise<void>;
}

/** What is to be read about a lot, as far as it is for whoever is signed in. */
export function usePapers(lot: string): Papers {
  const dossier = shallowRef<Dossier | null>(null);
  const questions = shallowRef<QuestionsPage | null>(null);
  const earlier = shallowRef<EarlierQuestions | null>(null);
  const failure = shallowRef<FailureCode | null>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  const load = (): Promise<void> =>
    attempt(async () => {
      const as = { token: token.value };
      [dossier.value, questions.value, earlier.value] = await Promise.all([
        get<Dossier>(`/lots/${lot}/documents`, as),
        get<QuestionsPage>(`/lots/${lot}/questions`, as),
        get<EarlierQuestions>(`/lots/${lot}/questions/earlier`, as),
      ]);
    });

  const moreQuestions = (): Promise<void> =>
    attempt(async () => {
      const shown = questions.value;
      if (!shown?.next) return;
      const path = `/lots/${lot}/questions?cursor=${shown.next}`;
      const page = await get<QuestionsPage>(path, { token: token.value });
      questions.value = { items: [...shown.items, ...page.items], next: page.next };
    });

  void load();
  return { dossier, questions, earlier, failure, load, moreQuestions };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** Fetches a document as whoever is signed in, and hands it over to be saved; throws `Failure`. */
export async function download(lot: string, document: LotDocument): Promise<void> {
  const { id, name, mediaType } = document;
  const headers = token.value === null ? {} : { authorization: `Bearer ${token.value}` };
  const path = `/api/v1/lots/${lot}/documents/${id}/content`;
  const response = await fetch(path, { headers }).catch(() => {
    throw new Failure('unreachable');
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as Problem | null;
    throw new Failure(problem?.code ?? 'unreachable');
  }
  const ending = ENDINGS[mediaType] ?? '';
  const hasEnding = /\.(pdf|png|jpe?g)$/i.test(name);
  downloadBlob(hasEnding ? name : name + ending, await response.blob());
}

import { type ShallowRef, shallowRef } from 'vue';
import type {
  Dossier,
  EarlierQuestions,
  LotDocument,
  QuestionsPage,
} from '../../../src/contract/papers.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { saveFile } from '../api/save-file.js';
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

/** Fetches a document as whoever is signed in, and hands it over to be saved; throws `Failure`. */
export async function download(lot: string, document: LotDocument): Promise<void> {
  await saveFile(`/lots/${lot}/documents/${document.id}/content`, document);
}

import { Injectable } from '@nestjs/common';
import type { EarlierQuestions } from '../../contract/papers.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { CasesService } from '../cases/cases.service.js';
import { shownQuestion } from './question-list.js';
import { QuestionsStore } from './questions.store.js';
import { Standings } from './standing.js';

/** As many as somebody reads; older ones stand at their own lots. */
const MOST = 200;

/** Shows what was answered in the earlier attempts of a case: it was said to everybody, and holds for the same thing. */
@Injectable()
export class EarlierQuestionsService {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly cases: CasesService,
    private readonly store: QuestionsStore,
  ) {}

  /** The questions of the attempts before a lot, the newest first; who asked is nobody's business. Refuses with `not-found`. */
  async list(visitor: Actor | null, lotId: string): Promise<EarlierQuestions> {
    const { lot } = await this.standings.of(visitor, lotId);
    if (lot.case === null) return { lot: lotId, items: [] };
    const { read } = this.database;
    const before = await this.cases.lotsBefore(read, lot.case, lotId);
    const numbers = new Map(before.map((one) => [one.lot, one]));
    const found = await this.store.findAnswered(read, [...numbers.keys()], MOST);
    const own = visitor?.organisationId ?? null;
    return {
      lot: lotId,
      items: found.flatMap((question) => {
        const from = numbers.get(question.lotId);
        const shown = shownQuestion(question, { own, names: new Map() });
        return from === undefined ? [] : [{ ...shown, from }];
      }),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { LotQuestion, QuestionsPage } from '../../contract/papers.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { StoredQuestion } from './question.js';
import { type QuestionFilter, QuestionsStore } from './questions.store.js';
import { knowsReaders, type Standing, Standings } from './standing.js';

/** Shows questions: answered ones to everybody, all to those who answer, one's own to whoever asked. */
@Injectable()
export class QuestionList {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly store: QuestionsStore,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The questions about a lot that the asker may see, newest first. Refuses with `not-found`. */
  async list(visitor: Actor | null, lotId: string, query: PageQuery): Promise<QuestionsPage> {
    const placed = await this.standings.of(visitor, lotId);
    const own = visitor?.organisationId ?? null;
    const filter = filterFor(placed.standing, own);
    const found = await this.store.findPage(this.database.read, { lotId, filter }, query);
    const { items, next } = pageOf(found, query.limit);
    const askers = knowsReaders(placed) ? items.map((item) => item.organisationId) : [];
    const names = await this.organisations.names(askers);
    return { items: items.map((item) => shownQuestion(item, { own, names })), next };
  }
}

function filterFor(standing: Standing, own: string | null): QuestionFilter {
  const isAll = standing === 'centre' || standing === 'lister' || standing === 'auditor';
  return isAll ? 'all' : { ownOf: own };
}

interface Eyes {
  readonly own: string | null;
  /** The organisations that may be named. */
  readonly names: ReadonlyMap<string, string>;
}

/** A question as whoever looks may see it. */
export function shownQuestion(question: StoredQuestion, { own, names }: Eyes): LotQuestion {
  const { id, text, askedAt, answers, organisationId, withheld } = question;
  const name = names.get(organisationId);
  return {
    ...{ id, text, askedAt, isOwn: organisationId === own },
    asker: name === undefined ? null : { id: organisationId, name },
    answer: answers.at(-1) ?? null,
    earlierAnswers: answers.slice(0, -1),
    withheld: withheld && { at: withheld.at, reason: withheld.reason },
  };
}

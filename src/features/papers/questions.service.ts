import { Injectable } from '@nestjs/common';
import { type Change, recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import type { StoredQuestion } from './question.js';
import { QuestionThrottle } from './question-throttle.js';
import { QuestionsStore } from './questions.store.js';
import { hasEnded, Standings } from './standing.js';

/** So many questions of one organisation may wait for an answer in one lot. */
const MOST_OPEN = 20;

/** Which question about which lot. */
export interface QuestionPath {
  readonly lotId: string;
  readonly questionId: string;
}

/** Questions about lots, answered to everybody alike, so that no bidder knows more than another. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly commands: Commands,
    private readonly standings: Standings,
    private readonly lots: LotsService,
    private readonly store: QuestionsStore,
    private readonly throttle: QuestionThrottle,
    private readonly ids: Ids,
  ) {}

  /** Asks. Refuses with `not-found`, `closed` or `withdrawn` (it is over), `too-many-requests` and `conflict`. */
  async ask(command: Command, lotId: string, question: string): Promise<{ id: string }> {
    await this.standings.of(command.actor, lotId);
    this.throttle.take(command.actor.organisationId);
    const { organisationId, userId: askedBy } = command.actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lock(tx, lotId);
      assertGoesOn(lot);
      if ((await this.store.countOpen(tx, lotId, organisationId)) >= MOST_OPEN) {
        throw new ApiError('conflict', 'Wait until your earlier questions have been answered.');
      }
      const id = this.ids.next('qst');
      const change = { type: 'question-asked', by: askedBy, facts: { lot: lotId, question: id } };
      const askedAt = await recordChange(tx, organisationId, change);
      const open = { answers: [], withheld: null, text: question };
      await this.store.append(tx, { id, lotId, organisationId, askedBy, askedAt, ...open });
      return { id };
    });
  }

  /** Answers, or amends the answer; what it was stays. Refuses with `not-found` and `conflict` (it is withheld). */
  answer(command: Command, path: QuestionPath, answer: string): Promise<{ id: string }> {
    return this.change(command, path, async (tx, question) => {
      const { id: questionId } = question;
      const isAmended = question.answers.length > 0;
      const facts = { lot: path.lotId, question: questionId };
      const type = isAmended ? 'answer-amended' : 'question-answered';
      const by = command.actor.userId;
      const at = await recordChange(tx, command.actor.organisationId, { type, by, facts });
      const id = this.ids.next('ans');
      await this.store.appendAnswer(tx, { id, questionId, text: answer, by, at });
    });
  }

  /** Keeps a question from the public for a reason that its asker is told. Refuses like `answer`. */
  withhold(command: Command, path: QuestionPath, reason: string): Promise<{ id: string }> {
    return this.change(command, path, async (tx, { id }) => {
      const by = command.actor.userId;
      const facts = { lot: path.lotId, question: id };
      const change: Change = { type: 'question-withheld', by, facts };
      const at = await recordChange(tx, command.actor.organisationId, change);
      await this.store.withhold(tx, id, { at, by, reason });
    });
  }

  private async change(
    command: Command,
    { lotId, questionId }: QuestionPath,
    work: (tx: Tx, question: StoredQuestion) => Promise<void>,
  ): Promise<{ id: string }> {
    await this.standings.asKeeper(command.actor, lotId);
    return this.commands.once(command, async (tx) => {
      const question = await this.store.lock(tx, questionId);
      if (question?.lotId !== lotId) throw new ApiError('not-found');
      if (question.withheld !== null) throw new ApiError('conflict', 'The question is withheld.');
      await work(tx, question);
      return { id: questionId };
    });
  }
}

/** Nobody answers for a lot that is over. */
function assertGoesOn(lot: Lot): void {
  if (hasEnded(lot)) throw new ApiError(lot.status === 'withdrawn' ? 'withdrawn' : 'closed');
}

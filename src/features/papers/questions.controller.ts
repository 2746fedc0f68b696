import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentCommand, CurrentVisitor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { EarlierQuestionsService } from './earlier-questions.service.js';
import { QuestionList } from './question-list.js';
import {
  EarlierQuestionsBody,
  NewAnswerBody,
  NewQuestionBody,
  QuestionIdBody,
  QuestionParams,
  QuestionsPageBody,
  WithholdingBody,
} from './questions.dto.js';
import { QuestionsService } from './questions.service.js';

/** Questions about a lot and their answers, for all to read. */
@ApiTags('papers')
@Controller('lots/:id/questions')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly questionList: QuestionList,
    private readonly earlier: EarlierQuestionsService,
  ) {}

  @Endpoint('POST /', {
    summary: 'Ask about a lot; the answer is for everybody, who asked is not',
    allow: 'question.ask',
    answers: QuestionIdBody,
    refuses: ['not-found', 'closed', 'withdrawn', 'conflict'],
  })
  ask(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { text }: NewQuestionBody,
  ): Promise<QuestionIdBody> {
    return this.questions.ask(command, lot, text);
  }

  @Endpoint('GET /', {
    summary: 'Answered questions, your own, and all for those who answer',
    allow: 'visitor',
    answers: QuestionsPageBody,
    refuses: ['not-found', 'invalid-body'],
  })
  list(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
    @Query() query: PageQuery,
  ): Promise<QuestionsPageBody> {
    return this.questionList.list(visitor, lot, query);
  }

  @Endpoint('GET earlier', {
    summary: 'What was answered in the earlier attempts of the same case',
    allow: 'visitor',
    answers: EarlierQuestionsBody,
    refuses: ['not-found'],
  })
  listEarlier(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
  ): Promise<EarlierQuestionsBody> {
    return this.earlier.list(visitor, lot);
  }

  @Endpoint('POST :question/answer', {
    summary: 'Answer a question, or amend the answer; what it was stays to be read',
    allow: 'question.answer',
    answers: QuestionIdBody,
    refuses: ['not-found', 'conflict'],
  })
  answer(
    @CurrentCommand() command: Command,
    @Param() { id, question }: QuestionParams,
    @Body() { text }: NewAnswerBody,
  ): Promise<QuestionIdBody> {
    return this.questions.answer(command, { lotId: id, questionId: question }, text);
  }

  @Endpoint('POST :question/withholding', {
    summary: 'Keep a question from the public, for a reason that its asker is told',
    allow: 'question.withhold',
    answers: QuestionIdBody,
    refuses: ['not-found', 'conflict'],
  })
  withhold(
    @CurrentCommand() command: Command,
    @Param() { id, question }: QuestionParams,
    @Body() { reason }: WithholdingBody,
  ): Promise<QuestionIdBody> {
    return this.questions.withhold(command, { lotId: id, questionId: question }, reason);
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { ForfeitDeskService } from './forfeit-desk.service.js';
import { ForfeitObjectionsService } from './forfeit-objections.service.js';
import { ForfeitViewsService } from './forfeit-views.service.js';
import { ForfeitBody, ForfeitIdBody, ForfeitsPage } from './forfeit-bodies.js';
import {
  ForfeitAnswerBody,
  ForfeitObjectionBody,
  ForfeitsQuery,
  ForfeitStatementBody,
} from './forfeits.dto.js';

/** Deposits that their bidders have lost, and what they are used for. */
@ApiTags('forfeits')
@Controller('forfeits')
export class ForfeitsController {
  constructor(
    private readonly views: ForfeitViewsService,
    private readonly desk: ForfeitDeskService,
    private readonly objections: ForfeitObjectionsService,
  ) {}

  @Endpoint('GET /', {
    summary:
      'Forfeited deposits that your organisation holds, paid or lists for; the auditor sees all',
    allow: 'signed-in',
    answers: ForfeitsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ForfeitsQuery): Promise<ForfeitsPage> {
    return this.views.list(actor, query);
  }

  @Endpoint('GET :id', {
    summary:
      'A forfeited deposit with what it is used for, line by line, and what stands against it',
    allow: 'signed-in',
    answers: ForfeitBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ForfeitBody> {
    return this.views.get(actor, id);
  }

  @Endpoint('POST :id/objections', {
    summary: 'Object to the default of your organisation, while the rules give time for it',
    allow: 'forfeit.object',
    answers: ForfeitIdBody,
    refuses: ['not-found', 'conflict'],
  })
  object(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reasons }: ForfeitObjectionBody,
  ): Promise<ForfeitIdBody> {
    return this.objections.object(command, id, reasons);
  }

  @Endpoint('POST :id/answer', {
    summary: 'Ask a second person to answer an objection: the default stands',
    allow: 'forfeit.answer',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  answer(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ForfeitAnswerBody,
  ): Promise<ApprovalBody> {
    return this.objections.askAnswer(command, id, reason);
  }

  @Endpoint('POST :id/statement', {
    summary: 'Ask a second person to confirm what the sale has cost and which debts there are',
    allow: 'forfeit.state',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  state(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: ForfeitStatementBody,
  ): Promise<ApprovalBody> {
    return this.desk.askStatement(command, id, body);
  }

  @Endpoint('POST :id/distribution', {
    summary: 'Ask a second person to confirm that the deposit is used as the rules have it',
    allow: 'forfeit.distribute',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  distribute(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<ApprovalBody> {
    return this.desk.askDistribution(command, id);
  }
}

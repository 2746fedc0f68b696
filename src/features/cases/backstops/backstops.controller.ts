import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { BackstopAnswersService } from './backstop-answers.service.js';
import { BackstopDeskService } from './backstop-desk.service.js';
import { BackstopOffersService } from './backstop-offers.service.js';
import {
  BackstopIdBody,
  BackstopReasonBody,
  BackstopsBody,
  BackstopsPage,
  BackstopTermsBody,
  NewBackstopBody,
} from './backstops.dto.js';

/** Backstops 保底收储: an institution undertakes to take a thing at its price once its sale has failed. */
@ApiTags('backstops')
@Controller()
export class BackstopsController {
  constructor(
    private readonly desk: BackstopDeskService,
    private readonly offers: BackstopOffersService,
    private readonly answers: BackstopAnswersService,
  ) {}

  @Endpoint('GET lots/:id/backstop-terms', {
    summary: 'What is usual with a backstop, and the price proposed for the case of a lot',
    allow: 'signed-in',
    answers: BackstopTermsBody,
    refuses: ['not-found'],
  })
  terms(@Param('id', IdPipe) id: string): Promise<BackstopTermsBody> {
    return this.desk.terms(id);
  }

  @Endpoint('POST lots/:id/backstops', {
    summary: 'Ask a second person of the institution to undertake a backstop for the case of a lot',
    allow: 'backstop.offer',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  offer(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: NewBackstopBody,
  ): Promise<ApprovalBody> {
    return this.offers.ask(command, id, body);
  }

  @Endpoint('GET backstops', {
    summary: "The undertakings of the asker's own institution, newest first",
    allow: 'backstop.offer',
    answers: BackstopsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<BackstopsPage> {
    return this.desk.list(actor, query);
  }

  @Endpoint('GET cases/:id/backstops', {
    summary: 'What was undertaken in a case, for whoever sees the case',
    allow: 'signed-in',
    answers: BackstopsBody,
    refuses: ['not-found'],
  })
  ofCase(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BackstopsBody> {
    return this.desk.ofCase(actor, id);
  }

  @Endpoint('POST backstops/:id/acceptance', {
    summary: 'Ask a second person of the lister to accept an undertaking',
    allow: 'backstop.answer',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  accept(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<ApprovalBody> {
    return this.answers.askAcceptance(command, id);
  }

  @Endpoint('POST backstops/:id/release', {
    summary: 'Ask a second person of the lister to release an institution from its undertaking',
    allow: 'backstop.answer',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  release(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: BackstopReasonBody,
  ): Promise<ApprovalBody> {
    return this.answers.askRelease(command, id, reason);
  }

  @Endpoint('POST backstops/:id/refusal', {
    summary: 'Decline an undertaking',
    allow: 'backstop.answer',
    answers: BackstopIdBody,
    refuses: ['not-found', 'conflict'],
  })
  decline(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: BackstopReasonBody,
  ): Promise<BackstopIdBody> {
    return this.answers.end(command, id, { act: 'declined', reason });
  }

  @Endpoint('POST backstops/:id/withdrawal', {
    summary: 'Take an undertaking back that nobody has answered yet',
    allow: 'backstop.offer',
    answers: BackstopIdBody,
    refuses: ['not-found', 'conflict'],
  })
  withdraw(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: BackstopReasonBody,
  ): Promise<BackstopIdBody> {
    return this.answers.end(command, id, { act: 'withdrawn', reason });
  }
}

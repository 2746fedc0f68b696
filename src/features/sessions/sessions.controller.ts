import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentCommand, CurrentVisitor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { LotSessionBody, SessionsPage } from './session-bodies.js';
import { SessionDeskService } from './session-desk.service.js';
import { SessionPublicationService } from './session-publication.service.js';
import {
  NewSessionBody,
  PublicationWishBody,
  SessionChangesBody,
  SessionIdBody,
} from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

/** Sessions 专场: lots that are offered together, in parallel or one after the other. */
@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly publication: SessionPublicationService,
    private readonly desk: SessionDeskService,
  ) {}

  @Endpoint('POST sessions', {
    summary: 'Arrange a session: its times, its lots in their order, and the debt that stops it',
    allow: 'session.arrange',
    answers: SessionIdBody,
    refuses: ['not-for-session'],
  })
  create(@CurrentCommand() command: Command, @Body() body: NewSessionBody): Promise<SessionIdBody> {
    return this.sessions.create(command, body);
  }

  @Endpoint('GET sessions', {
    summary: "Published sessions, newest first; a trading centre's own before that as well",
    allow: 'visitor',
    answers: SessionsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentVisitor() visitor: Actor | null, @Query() query: PageQuery): Promise<SessionsPage> {
    return this.desk.list(visitor, query);
  }

  @Endpoint('GET sessions/:id', {
    summary: 'A session: its lots in their order as they stand, and how far its debt is covered',
    allow: 'visitor',
    answers: LotSessionBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) id: string,
  ): Promise<LotSessionBody> {
    return this.desk.get(visitor, id);
  }

  @Endpoint('PATCH sessions/:id', {
    summary: 'Arrange a session anew, until it is published; lots that are not named leave it',
    allow: 'session.arrange',
    answers: SessionIdBody,
    status: 200,
    refuses: ['not-found', 'session-published', 'not-for-session'],
  })
  amend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: SessionChangesBody,
  ): Promise<SessionIdBody> {
    return this.sessions.amend(command, id, body);
  }

  @Endpoint('POST sessions/:id/publication', {
    summary: 'Ask a second person to publish a session with all of its lots, each in its slot',
    allow: 'session.publish',
    answers: ApprovalBody,
    status: 202,
    refuses: [
      ...(['not-found', 'session-published', 'conflict', 'not-for-session'] as const),
      ...(['no-custodian', 'no-entrustment', 'breaks-law', 'torn-bundle'] as const),
    ],
  })
  publish(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: PublicationWishBody,
  ): Promise<ApprovalBody> {
    return this.publication.ask(command, id, reason ?? null);
  }
}

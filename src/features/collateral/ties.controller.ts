import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { LiftBody, TieBody, TieIdBody, TiesListQuery, TiesPage, TieViewBody } from './ties.dto.js';
import { TieLiftingService } from './tie-lifting.service.js';
import { TiesService } from './ties.service.js';

/** Rights that must be sold together 合并处置, as somebody has found. */
@ApiTags('assets')
@Controller('asset-ties')
export class TiesController {
  constructor(
    private readonly ties: TiesService,
    private readonly lifting: TieLiftingService,
  ) {}

  @Endpoint('POST /', {
    summary: 'Declare that assets of your organisation must be sold together, and on which ground',
    allow: 'asset.tie',
    answers: TieIdBody,
    refuses: ['conflict'],
  })
  tie(@CurrentCommand() command: Command, @Body() body: TieBody): Promise<TieIdBody> {
    return this.ties.tieOwn(command, body);
  }

  @Endpoint('GET /', {
    summary: 'The ties on assets of your organisation, and those that it has found on others',
    allow: 'signed-in',
    answers: TiesPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: TiesListQuery): Promise<TiesPage> {
    return this.ties.list(actor, query);
  }

  @Endpoint('GET :id', {
    summary: 'One of these ties',
    allow: 'signed-in',
    answers: TieViewBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TieViewBody> {
    return this.ties.get(actor, id);
  }

  @Endpoint('POST :id/lifting', {
    summary: 'Ask a second person to lift a tie that your organisation has found',
    allow: 'asset.tie',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  lift(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: LiftBody,
  ): Promise<ApprovalBody> {
    return this.lifting.ask(command, id, reason);
  }
}

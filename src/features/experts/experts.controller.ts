import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { ExpertsQuery, ExpertWishBody, LeavingOutBody, PoolPage } from './experts.dto.js';
import { ExpertsService } from './experts.service.js';
import { PoolListService } from './pool-list.service.js';

/** The pool of experts 专家库 of a trading centre. */
@ApiTags('experts')
@Controller('experts')
export class ExpertsController {
  constructor(
    private readonly experts: ExpertsService,
    private readonly pool: PoolListService,
  ) {}

  @Endpoint('GET /', {
    summary: 'The pool of your trading centre, newest first, with those who were left out',
    allow: 'expert.take-in',
    answers: PoolPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ExpertsQuery): Promise<PoolPage> {
    return this.pool.list(actor, query);
  }

  @Endpoint('POST /', {
    summary: 'Ask a second officer to take somebody into the pool',
    allow: 'expert.take-in',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  takeIn(@CurrentCommand() command: Command, @Body() body: ExpertWishBody): Promise<ApprovalBody> {
    return this.experts.askToTakeIn(command, body);
  }

  @Endpoint('POST :id/removal', {
    summary: 'Ask a second officer to leave somebody out of the pool from now on',
    allow: 'expert.leave-out',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  leaveOut(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: LeavingOutBody,
  ): Promise<ApprovalBody> {
    return this.experts.askToLeaveOut(command, id, reason);
  }
}

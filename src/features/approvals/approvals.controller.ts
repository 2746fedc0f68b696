import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalList } from './approval-list.js';
import {
  ApprovalBody,
  ApprovalsListQuery,
  ApprovalsPage,
  RefusalReasonBody,
  WaitingBody,
} from './approvals.dto.js';
import { ApprovalsService } from './approvals.service.js';

/** What waits for a second person in one's own organisation. */
@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly approvalList: ApprovalList,
  ) {}

  @Endpoint('GET /', {
    summary: 'What waits for a second person in your organisation, or has been decided',
    allow: 'signed-in',
    answers: ApprovalsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ApprovalsListQuery): Promise<ApprovalsPage> {
    return this.approvalList.list(actor, query);
  }

  @Endpoint('GET count', {
    summary: 'How many requests wait for your confirmation',
    allow: 'signed-in',
    answers: WaitingBody,
  })
  count(@CurrentActor() actor: Actor): Promise<WaitingBody> {
    return this.approvalList.count(actor);
  }

  @Endpoint('GET :id', {
    summary: 'One request',
    allow: 'signed-in',
    answers: ApprovalBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ApprovalBody> {
    return this.approvalList.get(actor, id);
  }

  @Endpoint('POST :id/confirmation', {
    summary: 'Confirm as the second person: it is done at once',
    allow: 'signed-in',
    answers: ApprovalBody,
    refuses: [
      ...(['not-found', 'not-allowed', 'second-person-needed', 'conflict'] as const),
      ...(['incident', 'no-custodian', 'breaks-law', 'torn-bundle'] as const),
      ...(['agreement-changed', 'not-eligible', 'already-enrolled'] as const),
      ...(['in-other-enrolment', 'deposit-too-late', 'closed', 'withdrawn'] as const),
    ],
  })
  approve(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<ApprovalBody> {
    return this.approvals.approve(command, id);
  }

  @Endpoint('POST :id/refusal', {
    summary: 'Reject it, or take back what you asked for yourself',
    allow: 'signed-in',
    answers: ApprovalBody,
    refuses: ['not-found', 'not-allowed', 'conflict'],
  })
  end(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RefusalReasonBody,
  ): Promise<ApprovalBody> {
    return this.approvals.end(command, id, reason);
  }
}

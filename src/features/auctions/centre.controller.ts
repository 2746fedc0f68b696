import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { ReasonBody } from './auctions.dto.js';
import { CentreLots } from './centre-lots.js';
import { CentreLotsBody, ResumeTogetherBody, SuspendedTogetherBody } from './centre.dto.js';
import { EmergencyService } from './emergency.service.js';

/** All lots of one trading centre, as its control room sees and stops them. */
@ApiTags('rulings')
@Controller('centre')
export class CentreController {
  constructor(
    private readonly lots: CentreLots,
    private readonly emergency: EmergencyService,
  ) {}

  @Endpoint('GET lots', {
    summary: 'The lots of your centre that have not ended',
    allow: 'lot.suspend',
    answers: CentreLotsBody,
  })
  list(@CurrentActor() actor: Actor): Promise<CentreLotsBody> {
    return this.lots.list(actor);
  }

  @Endpoint('POST suspension', {
    summary: 'Suspend every open lot of your centre at once',
    allow: 'lot.suspend',
    answers: SuspendedTogetherBody,
  })
  suspendAll(
    @CurrentCommand() command: Command,
    @Body() { reason }: ReasonBody,
  ): Promise<SuspendedTogetherBody> {
    return this.emergency.suspendAll(command, reason);
  }

  @Endpoint('POST resumption', {
    summary: 'Ask a second person to resume several lots together',
    allow: 'lot.resume',
    answers: ApprovalBody,
    status: 202,
    refuses: [
      ...(['not-found', 'not-allowed', 'conflict', 'incident'] as const),
      ...(['not-suspended', 'closed', 'withdrawn'] as const),
    ],
  })
  resumeAll(
    @CurrentCommand() command: Command,
    @Body() body: ResumeTogetherBody,
  ): Promise<ApprovalBody> {
    return this.emergency.askToResume(command, body);
  }
}

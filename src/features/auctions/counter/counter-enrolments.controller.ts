import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import { CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { CounterEnrolmentBody } from './counter-enrolments.dto.js';
import { CounterEnrolmentsService } from './counter-enrolments.service.js';

/** Who comes to the counter of a trading centre in person. */
@ApiTags('enrolments')
@Controller('lots')
export class CounterEnrolmentsController {
  constructor(private readonly counter: CounterEnrolmentsService) {}

  @Endpoint('POST :id/counter-enrolments', {
    summary: 'Ask a second officer to enrol an organisation that has signed at the counter',
    allow: 'lot.enrol-at-counter',
    answers: ApprovalBody,
    status: 202,
    refuses: [
      ...(['not-found', 'agreement-changed', 'not-eligible', 'already-enrolled'] as const),
      ...(['in-other-enrolment', 'conflict', 'deposit-too-late', 'closed', 'withdrawn'] as const),
    ],
  })
  ask(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: CounterEnrolmentBody,
  ): Promise<ApprovalBody> {
    return this.counter.ask(command, lot, body);
  }
}

import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import { CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { ExceptionBody } from './exceptions.dto.js';
import { ExceptionsService } from './exceptions.service.js';

/** Departures from a law that leaves them to somebody's decision. */
@ApiTags('listing')
@Controller('lots')
export class ExceptionsController {
  constructor(private readonly exceptions: ExceptionsService) {}

  @Endpoint('POST :id/exceptions', {
    summary: 'Ask a second officer to admit a decision that the law lets its bound depart on',
    allow: 'lot.except',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  ask(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: ExceptionBody,
  ): Promise<ApprovalBody> {
    return this.exceptions.ask(command, lot, body);
  }
}

import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { ReasonBody } from './auctions.dto.js';
import { WinnerDefaultService } from './winner-default.service.js';

/** What becomes of a sale whose winner does not pay. */
@ApiTags('cases')
@Controller('lots')
export class WinnerDefaultController {
  constructor(private readonly defaults: WinnerDefaultService) {}

  @Endpoint('POST :id/default', {
    summary:
      "Ask a second person to declare the winner's default: its case goes on without the winner",
    allow: 'lot.default',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  declare(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<ApprovalBody> {
    return this.defaults.ask(command, lot, reason);
  }
}

import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import { CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { ReasonBody } from '../auctions.dto.js';
import { DefaultRevocationService } from './default-revocation.service.js';

/** That a deposit was lost, taken back before it is used. */
@ApiTags('forfeits')
@Controller('forfeits')
export class DefaultRevocationController {
  constructor(private readonly revocations: DefaultRevocationService) {}

  @Endpoint('POST :id/revocation', {
    summary:
      'Ask a second person to take back that a deposit is lost: it is held again or refunded',
    allow: 'forfeit.revoke',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  revoke(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<ApprovalBody> {
    return this.revocations.ask(command, id, reason);
  }
}

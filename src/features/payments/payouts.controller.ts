import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceBody, PayoutBody } from './answers.js';
import { PayoutsService } from './payouts.service.js';

/** Money that custodians pay out. */
@ApiTags('payments')
@Controller('payouts')
export class PayoutsController {
  constructor(private readonly payouts: PayoutsService) {}

  @Endpoint('POST :id/report', {
    summary: 'Say that your centre has paid out by bank transfer, with what shows it',
    allow: 'payment.report-refund',
    answers: PayoutBody,
    refuses: ['not-found', 'conflict'],
  })
  report(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { evidence }: EvidenceBody,
  ): Promise<PayoutBody> {
    return this.payouts.report(command, id, evidence);
  }
}

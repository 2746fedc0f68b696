import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EvidenceBody, PaymentBody } from './answers.js';
import { PaymentDeskService } from './payment-desk.service.js';
import { SandboxOutcomeBody } from './payments.dto.js';

/** Payments and what becomes of them. */
@ApiTags('payments')
@Controller('payments')
export class PaymentsController {
  constructor(private readonly desk: PaymentDeskService) {}

  @Endpoint('GET :id', {
    summary: 'A payment that your organisation makes or holds',
    allow: 'signed-in',
    answers: PaymentBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PaymentBody> {
    return this.desk.get(actor, id);
  }

  @Endpoint('POST :id/sandbox-outcome', {
    summary: 'Say what the exercise bank did with your payment; only for the sandbox',
    allow: 'lot.pay-deposit',
    answers: PaymentBody,
    refuses: ['not-found', 'conflict'],
  })
  play(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { outcome }: SandboxOutcomeBody,
  ): Promise<PaymentBody> {
    return this.desk.play(command, id, outcome);
  }

  @Endpoint('POST :id/refund-report', {
    summary: 'Say that a refund has been paid back by bank transfer, with what shows it',
    allow: 'payment.report-refund',
    answers: PaymentBody,
    refuses: ['not-found', 'conflict'],
  })
  reportRefund(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { evidence }: EvidenceBody,
  ): Promise<PaymentBody> {
    return this.desk.reportRefund(command, id, evidence);
  }
}

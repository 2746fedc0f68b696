import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { EnrolmentBody, EnrolmentsBody, PaddleBody, PaddleParams } from './auctions.dto.js';
import { ArrivalBody, readArrival } from './enrolment/arrival.dto.js';
import { DepositsService } from './enrolment/deposits.service.js';
import { EnrolmentRequestBody } from './enrolment/enrolment.dto.js';
import { LeavingService } from './enrolment/leaving.service.js';
import { EnrolmentList } from './enrolment-list.js';
import { EnrolmentsService } from './enrolments.service.js';

/** Who bids on a lot, and under which paddle. */
@ApiTags('enrolments')
@Controller('lots')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly enrolled: EnrolmentList,
    private readonly deposits: DepositsService,
    private readonly leaving: LeavingService,
  ) {}

  @Endpoint('POST :id/enrolments', {
    summary: 'Enrol your organisation for a lot, or the one that you act for',
    allow: 'lot.enrol',
    answers: EnrolmentBody,
    refuses: [
      ...(['not-found', 'agreement-changed', 'not-eligible'] as const),
      ...([
        'already-enrolled',
        'in-other-enrolment',
        'power-ended',
        'conflict',
        'deposit-too-late',
        'closed',
        'withdrawn',
      ] as const),
    ],
  })
  enrol(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: EnrolmentRequestBody,
  ): Promise<EnrolmentBody> {
    return this.enrolments.enrol(command, lot, body);
  }

  @Endpoint('POST :id/enrolments/:paddle/withdrawal', {
    summary: 'Withdraw your enrolment before the bidding opens; its deposit goes back',
    allow: 'lot.pay-deposit',
    answers: PaddleBody,
    refuses: ['not-found', 'not-enrolled', 'too-late-to-leave', 'closed', 'withdrawn'],
  })
  leave(
    @CurrentCommand() command: Command,
    @Param() { id: lot, paddle }: PaddleParams,
  ): Promise<PaddleBody> {
    return this.leaving.leave(command, { lot, paddle });
  }

  @Endpoint('GET :id/enrolments', {
    summary: "Who is enrolled: the trading centre sees everyone, others their own organisation's",
    allow: 'signed-in',
    answers: EnrolmentsBody,
    refuses: ['not-found'],
  })
  list(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<EnrolmentsBody> {
    return this.enrolled.read(actor, lot);
  }

  @Endpoint('POST :id/enrolments/:paddle/deposit-confirmation', {
    summary: "Say that a bidder's deposit has arrived by bank transfer, and what shows it",
    allow: 'lot.confirm-deposit',
    answers: PaddleBody,
    refuses: [
      ...(['not-found', 'not-enrolled', 'conflict'] as const),
      ...(['deposit-too-late', 'closed', 'withdrawn'] as const),
    ],
  })
  confirmDeposit(
    @CurrentCommand() command: Command,
    @Param() { id: lot, paddle }: PaddleParams,
    @Body() body: ArrivalBody,
  ): Promise<PaddleBody> {
    return this.deposits.confirm(command, { lot, paddle }, readArrival(body));
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { PaymentBody } from '../../payments/answers.js';
import { PaddleParams } from '../auctions.dto.js';
import { AdmissionService } from './admission.service.js';
import {
  AdmissionViewBody,
  ConditionsBody,
  LotDepositsBody,
  OwnEnrolmentsPage,
} from './conditions.dto.js';
import { ConditionsService } from './conditions.service.js';
import { DepositListService } from './deposit-list.service.js';
import { DepositsService } from './deposits.service.js';
import { AdmissionBody, ConditionsQuery } from './enrolment.dto.js';
import { OwnEnrolmentsService } from './own-enrolments.service.js';

/** What enrolling asks of a bidder, what it has enrolled for, and the deposits. */
@ApiTags('enrolments')
@Controller()
export class EnrollingController {
  constructor(
    private readonly conditions: ConditionsService,
    private readonly admissions: AdmissionService,
    private readonly deposits: DepositsService,
    private readonly list: DepositListService,
    private readonly own: OwnEnrolmentsService,
  ) {}

  @Endpoint('GET lots/:id/enrolment-conditions', {
    summary: 'Whether you may bid and why not, the agreement, the deposit, and how far you are',
    allow: 'signed-in',
    answers: ConditionsBody,
    refuses: ['not-found', 'invalid-body'],
  })
  readConditions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
    @Query() { organisationId }: ConditionsQuery,
  ): Promise<ConditionsBody> {
    return this.conditions.read(actor, lot, organisationId);
  }

  @Endpoint('GET enrolments', {
    summary: 'What your organisation is enrolled for, over all lots, with its deposits',
    allow: 'signed-in',
    answers: OwnEnrolmentsPage,
    refuses: ['invalid-body'],
  })
  listOwn(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OwnEnrolmentsPage> {
    return this.own.list(actor, query);
  }

  @Endpoint('POST lots/:id/enrolments/:paddle/payment', {
    summary: 'Begin to pay the deposit of your enrolment, with the built-in sandbox',
    allow: 'lot.pay-deposit',
    answers: PaymentBody,
    refuses: ['not-found', 'not-enrolled', 'conflict', 'deposit-too-late'],
  })
  pay(
    @CurrentCommand() command: Command,
    @Param() { id: lot, paddle }: PaddleParams,
  ): Promise<PaymentBody> {
    return this.deposits.pay(command, { lot, paddle });
  }

  @Endpoint('GET lots/:id/deposits', {
    summary: 'Who is enrolled, with eligibility and deposit; for the centre that runs the lot',
    allow: 'signed-in',
    answers: LotDepositsBody,
    refuses: ['not-found'],
  })
  readDeposits(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotDepositsBody> {
    return this.list.read(actor, lot);
  }

  @Endpoint('GET lots/:id/admission', {
    summary: 'Who may take a lot, as the centre that runs it has said',
    allow: 'signed-in',
    answers: AdmissionViewBody,
    refuses: ['not-found'],
  })
  readAdmission(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<AdmissionViewBody> {
    return this.admissions.read(actor, lot);
  }

  @Endpoint('POST lots/:id/admission', {
    summary: 'Say who may take a lot and who is who in its sale, in the place of what was said',
    allow: 'lot.set-admission',
    answers: AdmissionViewBody,
    refuses: ['not-found'],
  })
  setAdmission(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: AdmissionBody,
  ): Promise<AdmissionViewBody> {
    return this.admissions.replace(command, lot, body);
  }
}

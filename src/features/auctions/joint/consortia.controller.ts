import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQuery } from '../../../platform/http/paging.js';
import {
  ConsentBody,
  ConsortiaBody,
  ConsortiaPage,
  ConsortiumBody,
  ConsortiumStepBody,
  ConsortiumWishBody,
  RefusalBody,
} from './consortia.dto.js';
import { ConsortiaService } from './consortia.service.js';
import { ConsortiumList } from './consortium-list.js';

/** Joint bidding: who bids together on a lot, in which shares. */
@ApiTags('enrolments')
@Controller()
export class ConsortiaController {
  constructor(
    private readonly consortia: ConsortiaService,
    private readonly shown: ConsortiumList,
  ) {}

  @Endpoint('POST lots/:id/consortia', {
    summary: 'Propose to bid on a lot together with others; your organisation leads',
    allow: 'lot.enrol',
    answers: ConsortiumStepBody,
    refuses: [
      ...(['not-found', 'not-allowed', 'joint-not-allowed', 'agreement-changed'] as const),
      ...(['in-other-enrolment', 'not-eligible', 'deposit-too-late', 'closed'] as const),
      ...(['withdrawn', 'already-enrolled'] as const),
    ],
  })
  propose(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() wish: ConsortiumWishBody,
  ): Promise<ConsortiumStepBody> {
    return this.consortia.propose(command, lot, wish);
  }

  @Endpoint('GET lots/:id/consortia', {
    summary: 'Who bids together on a lot, to their members, the centre that runs it, and auditors',
    allow: 'signed-in',
    answers: ConsortiaBody,
    refuses: ['not-found'],
  })
  ofLot(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<ConsortiaBody> {
    return this.shown.ofLot(actor, lot);
  }

  @Endpoint('GET consortia', {
    summary: 'The consortia that your organisation is a member of, or is asked to join',
    allow: 'signed-in',
    answers: ConsortiaPage,
    refuses: ['invalid-body'],
  })
  own(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ConsortiaPage> {
    return this.shown.own(actor, query);
  }

  @Endpoint('GET consortia/:id', {
    summary: 'One consortium, with what its members agree on',
    allow: 'signed-in',
    answers: ConsortiumBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ConsortiumBody> {
    return this.shown.get(actor, id);
  }

  @Endpoint('POST consortia/:id/consent', {
    summary: 'Consent to be a member; with the last consent the consortium is enrolled',
    allow: 'lot.enrol',
    answers: ConsortiumStepBody,
    refuses: [
      ...(['not-found', 'conflict', 'agreement-changed', 'in-other-enrolment'] as const),
      ...(['not-eligible', 'deposit-too-late', 'closed', 'withdrawn'] as const),
    ],
  })
  consent(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: ConsentBody,
  ): Promise<ConsortiumStepBody> {
    return this.consortia.consent(command, id, body);
  }

  @Endpoint('POST consortia/:id/refusal', {
    summary: 'End a consortium that is still open: decline to join it, or take it back as its lead',
    allow: 'lot.enrol',
    answers: ConsortiumStepBody,
    refuses: ['not-found', 'conflict'],
  })
  decline(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RefusalBody,
  ): Promise<ConsortiumStepBody> {
    return this.consortia.decline(command, id, reason);
  }
}

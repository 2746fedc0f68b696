import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { EntrustmentSheetBody, LotEntrustmentBody } from './entrustment-bodies.js';
import { EntrustmentDrawingService } from './entrustment-drawing.service.js';
import { EntrustmentViewsService } from './entrustment-views.service.js';
import {
  DrawnEntrustmentBody,
  EntrustmentAcceptanceBody,
  EntrustmentDraftBody,
  EntrustmentIdBody,
  EntrustmentReasonBody,
} from './entrustments.dto.js';
import { EntrustmentsService } from './entrustments.service.js';

/** Contracts of entrustment 委托合同 between the lister of a lot and its trading centre. */
@ApiTags('entrustments')
@Controller()
export class EntrustmentsController {
  constructor(
    private readonly drawing: EntrustmentDrawingService,
    private readonly entrustments: EntrustmentsService,
    private readonly views: EntrustmentViewsService,
  ) {}

  @Endpoint('GET lots/:id/entrustment', {
    summary: 'On what a lot is sold: which contract or act of a court, and what is still missing',
    allow: 'signed-in',
    answers: LotEntrustmentBody,
    refuses: ['not-found'],
  })
  ofLot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotEntrustmentBody> {
    return this.views.ofLot(actor, lot);
  }

  @Endpoint('POST lots/:id/entrustments', {
    summary: 'Draw up a version of the contract, and ask a second officer to sign it',
    allow: 'entrustment.draw',
    answers: DrawnEntrustmentBody,
    refuses: ['not-found', 'conflict', 'breaks-law', 'no-custodian'],
  })
  draw(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: EntrustmentDraftBody,
  ): Promise<DrawnEntrustmentBody> {
    return this.drawing.draw(command, lot, body);
  }

  @Endpoint('GET entrustments/:id', {
    summary: 'A version of a contract in both languages, for its two sides and auditors',
    allow: 'signed-in',
    answers: EntrustmentSheetBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<EntrustmentSheetBody> {
    return this.views.get(actor, id);
  }

  @Endpoint('POST entrustments/:id/acceptance', {
    summary: 'Accept a version of the contract for the lister, by the digest of its text',
    allow: 'entrustment.accept',
    answers: EntrustmentIdBody,
    refuses: ['not-found', 'entrustment-changed', 'second-person-needed', 'conflict'],
  })
  accept(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { digest }: EntrustmentAcceptanceBody,
  ): Promise<EntrustmentIdBody> {
    return this.entrustments.accept(command, id, digest);
  }

  @Endpoint('POST entrustments/:id/countersignature', {
    summary: 'Sign a version of the contract for the centre, as its second officer',
    allow: 'entrustment.draw',
    answers: EntrustmentIdBody,
    refuses: ['not-found', 'entrustment-changed', 'second-person-needed', 'conflict'],
  })
  countersign(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<EntrustmentIdBody> {
    return this.entrustments.countersign(command, id);
  }

  @Endpoint('POST entrustments/:id/termination', {
    summary: 'End a contract before its lot is published, for either side',
    allow: 'entrustment.terminate',
    answers: EntrustmentIdBody,
    refuses: ['not-found', 'conflict'],
  })
  terminate(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: EntrustmentReasonBody,
  ): Promise<EntrustmentIdBody> {
    return this.entrustments.terminate(command, id, reason);
  }
}

import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { AcceptancesService } from './acceptances.service.js';
import { LotPlacementsBody, MissingPlacementsBody, PlacementIdBody } from './placement-bodies.js';
import { PlacementListService } from './placement-list.service.js';
import { PlacementDraftBody, PlacementParams, PlacementReasonBody } from './placements.dto.js';
import { PlacementsService } from './placements.service.js';

/** Proof of publication 公告刊登证明: where notices and their corrections stand, and for how long. */
@ApiTags('placements')
@Controller()
export class PlacementsController {
  constructor(
    private readonly list: PlacementListService,
    private readonly placements: PlacementsService,
    private readonly acceptances: AcceptancesService,
  ) {}

  @Endpoint('GET lots/:id/placements', {
    summary:
      'Where the notice of a lot stands and what is missing; for lister, centre and auditors',
    allow: 'signed-in',
    answers: LotPlacementsBody,
    refuses: ['not-found'],
  })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<LotPlacementsBody> {
    return this.list.read(actor, lot);
  }

  @Endpoint('POST lots/:id/placements', {
    summary: 'Record that the notice, or a correction of it, stands in a medium',
    allow: 'notice.place',
    answers: PlacementIdBody,
    refuses: ['not-found', 'conflict'],
  })
  record(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: PlacementDraftBody,
  ): Promise<PlacementIdBody> {
    return this.placements.record(command, lot, body);
  }

  @Endpoint('POST lots/:id/placements/:placement/strike', {
    summary: 'Strike out a placement that was recorded wrongly; it stays on file with the reason',
    allow: 'notice.place',
    answers: PlacementIdBody,
    refuses: ['not-found', 'conflict'],
  })
  strike(
    @CurrentCommand() command: Command,
    @Param() { id: lotId, placement: id }: PlacementParams,
    @Body() { reason }: PlacementReasonBody,
  ): Promise<PlacementIdBody> {
    return this.placements.strike(command, { lotId, id }, reason);
  }

  @Endpoint('POST lots/:id/placements/acceptance', {
    summary: 'Ask a second officer to let a lot open although the proof of its notice is missing',
    allow: 'notice.accept',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  accept(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: PlacementReasonBody,
  ): Promise<ApprovalBody> {
    return this.acceptances.ask(command, lot, reason);
  }

  @Endpoint('GET centre/missing-placements', {
    summary: 'Lots of your centre whose notice does not stand yet where the law wants it',
    allow: 'notice.place',
    answers: MissingPlacementsBody,
  })
  missing(@CurrentActor() actor: Actor): Promise<MissingPlacementsBody> {
    return this.list.missing(actor);
  }
}

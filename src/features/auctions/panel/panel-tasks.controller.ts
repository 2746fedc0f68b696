import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReasonBody } from '../auctions.dto.js';
import { PanelSheetBody, PanelTaskCountBody, PanelTasksBody } from './panel-bodies.js';
import { PanelMarksService } from './panel-marks.service.js';
import { PanelTasksService } from './panel-tasks.service.js';
import { MarksWishBody, PanelLotBody } from './panel.dto.js';
import { RecusalsService } from './recusals.service.js';

/** What an expert does: marks the bidders of a lot, without knowing who they are, or stands back. */
@ApiTags('panels')
@Controller('panel-tasks')
export class PanelTasksController {
  constructor(
    private readonly tasks: PanelTasksService,
    private readonly marks: PanelMarksService,
    private readonly recusals: RecusalsService,
  ) {}

  @Endpoint('GET /', {
    summary: 'The lots on whose panel you sit, newest first',
    allow: 'panel.mark',
    answers: PanelTasksBody,
  })
  list(@CurrentActor() actor: Actor): Promise<PanelTasksBody> {
    return this.tasks.list(actor);
  }

  @Endpoint('GET count', {
    summary:
      'How many lots wait for your marks: those that are open, and not handed in for every bidder',
    allow: 'panel.mark',
    answers: PanelTaskCountBody,
  })
  count(@CurrentActor() actor: Actor): Promise<PanelTaskCountBody> {
    return this.tasks.count(actor);
  }

  @Endpoint('GET :id', {
    summary: 'What you have to mark in a lot, and your own marks',
    allow: 'panel.mark',
    answers: PanelSheetBody,
    refuses: ['not-found'],
  })
  sheet(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<PanelSheetBody> {
    return this.tasks.sheet(actor, lot);
  }

  @Endpoint('POST :id/marks', {
    summary: 'Keep your marks, or hand them in; either can be changed until all are in',
    allow: 'panel.mark',
    answers: PanelLotBody,
    refuses: ['not-found', 'conflict', 'closed'],
  })
  give(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: MarksWishBody,
  ): Promise<PanelLotBody> {
    return this.marks.give(command, lot, body);
  }

  @Endpoint('POST :id/recusal', {
    summary: 'Stand back from a panel on which you sit',
    allow: 'panel.mark',
    answers: PanelLotBody,
    refuses: ['not-found', 'conflict'],
  })
  recuse(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { reason }: ReasonBody,
  ): Promise<PanelLotBody> {
    return this.recusals.recuseOneself(command, lot, reason);
  }
}

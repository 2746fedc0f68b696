import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentCommand, CurrentVisitor } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { LotPanelBody } from './panel-bodies.js';
import { PanelDeskService } from './panel-desk.service.js';
import { PanelOpeningService } from './panel-opening.service.js';
import { PanelWordsService } from './panel-words.service.js';
import { ExpertRecusalBody, PanelIdBody, PanelWishBody, WordBody } from './panel.dto.js';
import { RecusalsService } from './recusals.service.js';

/** The panel of experts of a weighted lot: its draw, which anyone can repeat, and who stands back. */
@ApiTags('panels')
@Controller('lots')
export class PanelsController {
  constructor(
    private readonly desk: PanelDeskService,
    private readonly opening: PanelOpeningService,
    private readonly words: PanelWordsService,
    private readonly recusals: RecusalsService,
  ) {}

  @Endpoint('GET :id/panel', {
    summary: 'The panel of a lot and its draw; names as far as you may know them',
    allow: 'visitor',
    answers: LotPanelBody,
    refuses: ['not-found'],
  })
  get(
    @CurrentVisitor() visitor: Actor | null,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotPanelBody> {
    return this.desk.of(visitor, lot);
  }

  @Endpoint('POST :id/panel', {
    summary: 'Open the draw of a panel: freezes who can be drawn and commits to a seed',
    allow: 'panel.draw',
    answers: PanelIdBody,
    refuses: ['not-found', 'conflict'],
  })
  open(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: PanelWishBody,
  ): Promise<PanelIdBody> {
    return this.opening.open(command, lot, body);
  }

  @Endpoint('POST :id/panel/words', {
    summary: 'Add the word of your organisation to the draw, as the lister or an enrolled bidder',
    allow: 'panel.add-word',
    answers: WordBody,
    refuses: ['not-found', 'conflict'],
  })
  add(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { word }: WordBody,
  ): Promise<WordBody> {
    return this.words.add(command, lot, word);
  }

  @Endpoint('POST :id/panel/recusals', {
    summary: 'Ask a second officer to recuse an expert who was drawn; the next takes the seat',
    allow: 'panel.recuse',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  recuse(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { expert, reason }: ExpertRecusalBody,
  ): Promise<ApprovalBody> {
    return this.recusals.ask(command, lot, { expert, reason });
  }
}

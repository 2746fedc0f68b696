import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { AssetObjectionIdBody } from './asset-objection-bodies.js';
import { AssetObjectionDeskService } from './asset-objection-desk.service.js';
import { AssetObjectionRulingsService } from './asset-objection-rulings.service.js';
import { AssetRulingBody, AskBody, CommentBody, MeasureBody } from './asset-objections.dto.js';

/** What the trading centre decides about objections during a sale, and what the parties say that it asks. */
@ApiTags('asset objections')
@Controller('asset-objections')
export class ObjectionDeskController {
  constructor(
    private readonly desk: AssetObjectionDeskService,
    private readonly rulings: AssetObjectionRulingsService,
  ) {}

  @Endpoint('POST :id/questions', {
    summary: 'Ask the lister or a pledgor for a comment on an objection',
    allow: 'asset-objection.rule',
    answers: AssetObjectionIdBody,
    refuses: ['not-found', 'conflict'],
  })
  ask(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { party }: AskBody,
  ): Promise<AssetObjectionIdBody> {
    return this.desk.ask(command, id, party);
  }

  @Endpoint('POST :id/comments', {
    summary: 'Say what you were asked about an objection',
    allow: 'asset-objection.comment',
    answers: AssetObjectionIdBody,
    refuses: ['not-found', 'conflict'],
  })
  comment(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { text }: CommentBody,
  ): Promise<AssetObjectionIdBody> {
    return this.desk.comment(command, id, text);
  }

  @Endpoint('POST :id/suspension', {
    summary: 'Stop the lot until an objection is ruled on; before its opening, once it opens',
    allow: 'asset-objection.rule',
    answers: AssetObjectionIdBody,
    refuses: ['not-found', 'sale-over', 'conflict'],
  })
  suspend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: MeasureBody,
  ): Promise<AssetObjectionIdBody> {
    return this.desk.suspend(command, id, body);
  }

  @Endpoint('POST :id/continuation', {
    summary: 'Ask a second person to let the sale go on although an objection waits',
    allow: 'asset-objection.rule',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'must-stand-still', 'sale-over', 'conflict'],
  })
  goOn(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: MeasureBody,
  ): Promise<ApprovalBody> {
    return this.rulings.askToGoOn(command, id, body);
  }

  @Endpoint('POST :id/ruling', {
    summary: 'Ask a second person to confirm a ruling on an objection, and what follows from it',
    allow: 'asset-objection.rule',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'sale-over', 'conflict', 'breaks-law'],
  })
  rule(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: AssetRulingBody,
  ): Promise<ApprovalBody> {
    return this.rulings.ask(command, id, body);
  }
}

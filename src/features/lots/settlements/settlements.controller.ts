import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { LotIdBody } from '../lot-bodies.js';
import { EarlierObjectionsBody, SettlementBody } from './settlements.dto.js';
import { SettlementsService } from './settlements.service.js';

/** What was upheld about the rights of a lot in earlier sales, and how its lister says that it was settled. */
@ApiTags('listing')
@Controller('lots')
export class SettlementsController {
  constructor(private readonly settlements: SettlementsService) {}

  @Endpoint('GET :id/earlier-objections', {
    summary: 'What was upheld about its rights before; for its lister, its reviewers and auditors',
    allow: 'signed-in',
    answers: EarlierObjectionsBody,
    refuses: ['not-found'],
  })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<EarlierObjectionsBody> {
    return this.settlements.read(actor, lot);
  }

  @Endpoint('POST :id/settlement', {
    summary: 'Say in a draft how an objection that was upheld about its rights was settled',
    allow: 'lot.create',
    answers: LotIdBody,
    refuses: ['not-found', 'conflict'],
  })
  state(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() { statement }: SettlementBody,
  ): Promise<LotIdBody> {
    return this.settlements.state(command, lot, statement);
  }
}

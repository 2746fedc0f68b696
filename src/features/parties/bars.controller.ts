import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { BarBody, BarsPage, BarsQuery, NewBarBody } from './bars.dto.js';
import { BarsService } from './bars.service.js';
import { GroundsBody } from './relations.dto.js';

/** The register of barred persons. */
@ApiTags('parties')
@Controller('bars')
export class BarsController {
  constructor(private readonly bars: BarsService) {}

  @Endpoint('POST /', {
    summary: 'Enter an organisation in the register of barred persons',
    allow: 'party.bar',
    answers: BarBody,
    refuses: ['not-found', 'conflict'],
  })
  impose(@CurrentCommand() command: Command, @Body() body: NewBarBody): Promise<BarBody> {
    return this.bars.impose(command, body);
  }

  @Endpoint('GET /', {
    summary: "The register: the trading centre sees all entries, others their own organisation's",
    allow: 'signed-in',
    answers: BarsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: BarsQuery): Promise<BarsPage> {
    return this.bars.list(actor, query);
  }

  @Endpoint('POST :id/lift', {
    summary: 'Lift an entry; it stays on record',
    allow: 'party.bar',
    answers: BarBody,
    refuses: ['not-found', 'conflict'],
  })
  lift(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: GroundsBody,
  ): Promise<BarBody> {
    return this.bars.lift(command, id, reason);
  }
}

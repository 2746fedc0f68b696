import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import {
  GroundsBody,
  NewRelationBody,
  RelationBody,
  RelationsPage,
  RelationsQuery,
} from './relations.dto.js';
import { RelationsService } from './relations.service.js';

/** Who stands near to whom, because related parties may be barred from bidding. */
@ApiTags('parties')
@Controller()
export class RelationsController {
  constructor(private readonly relations: RelationsService) {}

  @Endpoint('POST organisations/:id/relations', {
    summary: 'Put on record how two organisations stand to each other',
    allow: 'party.relate',
    answers: RelationBody,
    refuses: ['not-found', 'conflict'],
  })
  record(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: NewRelationBody,
  ): Promise<RelationBody> {
    return this.relations.record(command, id, body);
  }

  @Endpoint('GET organisations/:id/relations', {
    summary: "An organisation's relations, as itself, the trading centre and the auditor see them",
    allow: 'signed-in',
    answers: RelationsPage,
    refuses: ['not-found', 'invalid-body'],
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<RelationsPage> {
    return this.relations.list(actor, id, query);
  }

  @Endpoint('GET relations', {
    summary: "Relations: the trading centre sees all of them, others their own organisation's",
    allow: 'signed-in',
    answers: RelationsPage,
    refuses: ['invalid-body'],
  })
  listAll(@CurrentActor() actor: Actor, @Query() query: RelationsQuery): Promise<RelationsPage> {
    return this.relations.listAll(actor, query);
  }

  @Endpoint('POST relations/:id/end', {
    summary: 'End a relation; it stays on record',
    allow: 'party.relate',
    answers: RelationBody,
    refuses: ['not-found', 'conflict'],
  })
  end(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: GroundsBody,
  ): Promise<RelationBody> {
    return this.relations.end(command, id, reason);
  }
}

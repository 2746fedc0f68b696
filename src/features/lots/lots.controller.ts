import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentCommand, CurrentVisitor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CatalogueService } from './catalogue.service.js';
import { LotBody, LotIdBody, LotsPage } from './lot-bodies.js';
import { FacetsBody, FacetsQuery, LotsQuery } from './catalogue.dto.js';
import { LotChangesBody, NewLotBody } from './lots.dto.js';
import { LotsService } from './lots.service.js';

@ApiTags('lots')
@Controller('lots')
export class LotsController {
  readonly #lots: LotsService;
  readonly #catalogue: CatalogueService;

  constructor(lots: LotsService, catalogue: CatalogueService) {
    this.#lots = lots;
    this.#catalogue = catalogue;
  }

  @Endpoint('POST /', {
    summary: 'Draft a lot',
    allow: 'lot.create',
    answers: LotIdBody,
  })
  create(@CurrentCommand() command: Command, @Body() body: NewLotBody): Promise<LotIdBody> {
    return this.#lots.create(command, body);
  }

  @Endpoint('PATCH :id', {
    summary: 'Change a draft; once published, its terms are frozen',
    allow: 'lot.create',
    answers: LotIdBody,
    status: 200,
    refuses: ['not-found', 'conflict'],
  })
  amend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: LotChangesBody,
  ): Promise<LotIdBody> {
    return this.#lots.amend(command, id, body);
  }

  @Endpoint('GET /', {
    summary: 'Published lots, and others where you may see them: searched, filtered and in order',
    allow: 'visitor',
    answers: LotsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentVisitor() visitor: Actor | null, @Query() query: LotsQuery): Promise<LotsPage> {
    return this.#catalogue.list(visitor, query);
  }

  @Endpoint('GET facets', {
    summary: 'What the catalogue can be narrowed down by, with how many lots there are of each',
    allow: 'visitor',
    answers: FacetsBody,
    refuses: ['invalid-body'],
  })
  facets(
    @CurrentVisitor() visitor: Actor | null,
    @Query() query: FacetsQuery,
  ): Promise<FacetsBody> {
    return this.#catalogue.facets(visitor, query);
  }

  @Endpoint('GET :id', {
    summary: 'One lot',
    allow: 'visitor',
    answers: LotBody,
    refuses: ['not-found'],
  })
  get(@CurrentVisitor() visitor: Actor | null, @Param('id', IdPipe) id: string): Promise<LotBody> {
    return this.#catalogue.get(visitor, id);
  }
}

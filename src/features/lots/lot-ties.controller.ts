import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { AssetsPage } from '../collateral/assets.dto.js';
import { TieBody, TieIdBody } from '../collateral/ties.dto.js';
import { LotTiesBody } from './bundles.dto.js';
import { LotTiesService } from './lot-ties.service.js';
import { TiesDesk } from './ties-desk.js';

/** What of a lot must be sold together with what else its lister keeps 合并处置. */
@ApiTags('listing')
@Controller('lots')
export class LotTiesController {
  constructor(
    private readonly ties: LotTiesService,
    private readonly desk: TiesDesk,
  ) {}

  @Endpoint('GET :id/ties', {
    summary: 'The ties of what a lot holds, and what follows; for its lister and the centres',
    allow: 'signed-in',
    answers: LotTiesBody,
    refuses: ['not-found'],
  })
  of(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LotTiesBody> {
    return this.desk.ofLot(actor, id);
  }

  @Endpoint('POST :id/ties', {
    summary: 'Declare that assets of a lot and others of its lister must be sold together',
    allow: 'asset.tie',
    answers: TieIdBody,
    refuses: ['not-found', 'conflict'],
  })
  tie(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: TieBody,
  ): Promise<TieIdBody> {
    return this.ties.tie(command, id, body);
  }

  @Endpoint('GET :id/tieable-assets', {
    summary: 'What the lister of a lot keeps, for itself and the centre that reviews the lot',
    allow: 'asset.tie',
    answers: AssetsPage,
    refuses: ['not-found', 'invalid-body'],
  })
  tieable(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<AssetsPage> {
    return this.ties.tieable(actor, id, query);
  }
}

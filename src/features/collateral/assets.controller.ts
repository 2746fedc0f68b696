import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import {
  AssetBody,
  AssetChangesBody,
  AssetIdBody,
  AssetsPage,
  NewAssetBody,
} from './assets.dto.js';
import { CollateralService } from './collateral.service.js';

@ApiTags('assets')
@Controller('assets')
export class AssetsController {
  constructor(private readonly collateral: CollateralService) {}

  @Endpoint('POST /', {
    summary: 'Add an IP asset that is pledged to your organisation',
    allow: 'asset.create',
    answers: AssetIdBody,
  })
  create(@CurrentCommand() command: Command, @Body() body: NewAssetBody): Promise<AssetIdBody> {
    return this.collateral.create(command, body);
  }

  @Endpoint('PATCH :id', {
    summary: 'Say something else about an asset; frozen while a lot holds it',
    allow: 'asset.create',
    answers: AssetIdBody,
    status: 200,
    refuses: ['not-found', 'conflict'],
  })
  amend(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: AssetChangesBody,
  ): Promise<AssetIdBody> {
    return this.collateral.amend(command, id, body);
  }

  @Endpoint('GET /', {
    summary: 'The assets of your organisation',
    allow: 'signed-in',
    answers: AssetsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AssetsPage> {
    return this.collateral.list(actor, query);
  }

  @Endpoint('GET :id', {
    summary: 'One asset of your organisation',
    allow: 'signed-in',
    answers: AssetBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AssetBody> {
    return this.collateral.get(actor, id);
  }
}

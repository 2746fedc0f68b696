import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { AssetChoiceQuery, BundlesBody } from './bundles.dto.js';
import { TiesDesk } from './ties-desk.js';

/** What goes together with assets that somebody is about to put into a lot. */
@ApiTags('assets')
@Controller('asset-bundles')
export class AssetBundlesController {
  constructor(private readonly desk: TiesDesk) {}

  @Endpoint('GET /', {
    summary: 'The rights that these assets of yours have to be sold together with',
    allow: 'signed-in',
    answers: BundlesBody,
    refuses: ['invalid-body'],
  })
  around(
    @CurrentActor() actor: Actor,
    @Query() { assets }: AssetChoiceQuery,
  ): Promise<BundlesBody> {
    return this.desk.around(actor, assets);
  }
}

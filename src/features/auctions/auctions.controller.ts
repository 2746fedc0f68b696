import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { LotStateBody, LotTermsBody, PublishedBody } from './auctions.dto.js';
import { AuctionsService } from './auctions.service.js';
import { PublicationService } from './publication.service.js';

/** Lots from their publication on. */
@ApiTags('auctions')
@Controller('lots')
export class AuctionsController {
  constructor(
    private readonly auctions: AuctionsService,
    private readonly publication: PublicationService,
  ) {}

  @Endpoint('POST :id/publication', {
    summary: 'Publish an approved lot as the second officer: its terms are checked and frozen',
    allow: 'lot.publish',
    answers: PublishedBody,
    refuses: [
      ...(['not-found', 'conflict', 'second-person-needed'] as const),
      ...(['incident', 'no-custodian', 'no-entrustment', 'breaks-law', 'torn-bundle'] as const),
    ],
  })
  publish(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
  ): Promise<PublishedBody> {
    return this.publication.publish(command, lot);
  }

  @Endpoint('GET :id/terms', {
    summary: 'The frozen terms of a published lot, as its record begins with them',
    allow: 'public',
    answers: LotTermsBody,
    refuses: ['not-found'],
  })
  async terms(@Param('id', IdPipe) lot: string): Promise<LotTermsBody> {
    const terms = await this.auctions.findTerms(lot);
    if (!terms) throw new ApiError('not-found');
    return terms;
  }

  @Endpoint('GET :id/state', {
    summary: 'Where a published lot stands now',
    allow: 'public',
    answers: LotStateBody,
    refuses: ['not-found'],
  })
  async state(@Param('id', IdPipe) lot: string): Promise<LotStateBody> {
    const state = await this.auctions.findState(lot);
    if (!state) throw new ApiError('not-found');
    return state;
  }
}

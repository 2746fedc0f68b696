import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { DiscardingService } from './discarding.service.js';
import { LotHistoryBody, ReturnBody } from './listing.dto.js';
import { ListingService } from './listing.service.js';
import { LotIdBody } from './lot-bodies.js';
import { LotStory } from './lot-story.js';
import { SubmissionService } from './submission.service.js';

/** Lots on their way from the lister's desk to the centre's, and back. */
@ApiTags('listing')
@Controller('lots')
export class ListingController {
  constructor(
    private readonly listing: ListingService,
    private readonly submission: SubmissionService,
    private readonly discarding: DiscardingService,
    private readonly story: LotStory,
  ) {}

  @Endpoint('POST :id/submission', {
    summary: 'Hand a draft in for review; its assets are frozen and held for it',
    allow: 'lot.create',
    answers: LotIdBody,
    refuses: ['not-found', 'conflict', 'settlement-missing', 'torn-bundle'],
  })
  submit(@CurrentCommand() command: Command, @Param('id', IdPipe) id: string): Promise<LotIdBody> {
    return this.submission.submit(command, id);
  }

  @Endpoint('POST :id/take-back', {
    summary: 'Take a submitted lot back, to change it',
    allow: 'lot.create',
    answers: LotIdBody,
    refuses: ['not-found', 'conflict'],
  })
  takeBack(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
  ): Promise<LotIdBody> {
    return this.listing.takeBack(command, id);
  }

  @Endpoint('POST :id/discard', {
    summary: 'Discard a draft for good; it stays on record',
    allow: 'lot.create',
    answers: LotIdBody,
    refuses: ['not-found', 'conflict'],
  })
  discard(@CurrentCommand() command: Command, @Param('id', IdPipe) id: string): Promise<LotIdBody> {
    return this.discarding.discard(command, id);
  }

  @Endpoint('POST :id/return', {
    summary: 'Return a lot to its lister, with the reason',
    allow: 'lot.review',
    answers: LotIdBody,
    refuses: ['not-found', 'conflict'],
  })
  giveBack(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReturnBody,
  ): Promise<LotIdBody> {
    return this.listing.giveBack(command, id, reason);
  }

  @Endpoint('GET :id/history', {
    summary: 'Who did what with a lot, when and why; for its lister and the centres',
    allow: 'signed-in',
    answers: LotHistoryBody,
    refuses: ['not-found'],
  })
  history(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LotHistoryBody> {
    return this.story.tell(actor, id);
  }
}

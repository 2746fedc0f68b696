import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { ApprovalBody } from '../../approvals/approvals.dto.js';
import { CrossListingActsService } from './cross-listing-acts.service.js';
import {
  AcceptanceWishBody,
  CrossListingIdBody,
  CrossListingReasonBody,
  CrossListingsPage,
  CrossListingWishBody,
  LotCrossListingsBody,
} from './cross-listings.dto.js';
import { CrossListingsService } from './cross-listings.service.js';

/** Cross-listing 联合挂牌: one lot, one record and one room, shown on several venues. */
@ApiTags('venues')
@Controller()
export class CrossListingsController {
  constructor(
    private readonly crossListings: CrossListingsService,
    private readonly acts: CrossListingActsService,
  ) {}

  @Endpoint('GET lots/:id/cross-listings', {
    summary: 'The cross-listings of a lot in which your centre has a part, with what was done',
    allow: 'lot.cross-list',
    answers: LotCrossListingsBody,
  })
  ofLot(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) lot: string,
  ): Promise<LotCrossListingsBody> {
    return this.crossListings.ofLot(actor, lot);
  }

  @Endpoint('POST lots/:id/cross-listings', {
    summary: 'Offer a lot that your centre runs to another venue',
    allow: 'lot.cross-list',
    answers: CrossListingIdBody,
    refuses: ['not-found', 'conflict'],
  })
  offer(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: CrossListingWishBody,
  ): Promise<CrossListingIdBody> {
    return this.acts.offer(command, lot, body);
  }

  @Endpoint('GET cross-listings', {
    summary: 'What your centre was offered and has offered, newest first',
    allow: 'lot.cross-list',
    answers: CrossListingsPage,
    refuses: ['invalid-body'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CrossListingsPage> {
    return this.crossListings.list(actor, query);
  }

  @Endpoint('POST cross-listings/:id/acceptance', {
    summary: 'Ask a second officer to accept what your centre was offered',
    allow: 'lot.cross-list',
    answers: ApprovalBody,
    status: 202,
    refuses: ['not-found', 'conflict'],
  })
  accept(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: AcceptanceWishBody,
  ): Promise<ApprovalBody> {
    return this.acts.askToAccept(command, id, reason ?? null);
  }

  @Endpoint('POST cross-listings/:id/refusal', {
    summary: 'Decline what your centre was offered, with the reason',
    allow: 'lot.cross-list',
    answers: CrossListingIdBody,
    refuses: ['not-found', 'conflict'],
  })
  decline(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: CrossListingReasonBody,
  ): Promise<CrossListingIdBody> {
    return this.acts.decline(command, id, reason);
  }

  @Endpoint('POST cross-listings/:id/end', {
    summary: 'Take an offer back, or end a cross-listing as either of its venues, with the reason',
    allow: 'lot.cross-list',
    answers: CrossListingIdBody,
    refuses: ['not-found', 'conflict'],
  })
  end(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: CrossListingReasonBody,
  ): Promise<CrossListingIdBody> {
    return this.acts.end(command, id, reason);
  }
}

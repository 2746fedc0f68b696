import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { ApprovalBody } from '../approvals/approvals.dto.js';
import { VenueBody } from './answers.js';
import { VenueChangeService } from './venue-change.service.js';
import { VenueHistoryBody, VenuesPage, VenueWishBody } from './venues.dto.js';
import { VenuesService } from './venues.service.js';

/** Trading centres as they present themselves: rules, fees, seal, calendar and who keeps the money. */
@ApiTags('venues')
@Controller()
export class VenuesController {
  constructor(
    private readonly venues: VenuesService,
    private readonly changes: VenueChangeService,
  ) {}

  @Endpoint('GET venues', {
    summary: 'The trading centres whose profile is in force',
    allow: 'public',
    answers: VenuesPage,
    refuses: ['invalid-body'],
  })
  list(@Query() query: PageQuery): Promise<VenuesPage> {
    return this.venues.list(query);
  }

  @Endpoint('GET venues/:id', {
    summary: 'A trading centre by its profile in force; its custody account is left out',
    allow: 'public',
    answers: VenueBody,
    refuses: ['not-found'],
  })
  get(@Param('id', IdPipe) id: string): Promise<VenueBody> {
    return this.venues.get(id);
  }

  @Endpoint('GET venues/:id/history', {
    summary: 'All versions of a profile, for the centre itself, the platform and auditors',
    allow: 'signed-in',
    answers: VenueHistoryBody,
    refuses: ['not-found'],
  })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<VenueHistoryBody> {
    return this.venues.history(actor, id);
  }

  @Endpoint('POST centre/profile', {
    summary: 'Ask a second officer to put another version of your centre’s profile in force',
    allow: 'venue.change',
    answers: ApprovalBody,
    status: 202,
    refuses: ['conflict'],
  })
  change(@CurrentCommand() command: Command, @Body() body: VenueWishBody): Promise<ApprovalBody> {
    return this.changes.ask(command, body);
  }
}

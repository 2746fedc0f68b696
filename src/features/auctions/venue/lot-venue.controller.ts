import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { CrossListingEnrolmentsService } from './cross-listing-enrolments.service.js';
import { CrossListingEnrolmentsBody, LotVenueBody } from './lot-venue.dto.js';
import { LotVenueService } from './lot-venue.service.js';

/** Where a lot is run, and at which fees. */
@ApiTags('venues')
@Controller()
export class LotVenueController {
  constructor(
    private readonly venue: LotVenueService,
    private readonly enrolments: CrossListingEnrolmentsService,
  ) {}

  @Endpoint('GET lots/:id/venue', {
    summary: 'The trading centre of a published lot as it was then, and the commission on its sale',
    allow: 'public',
    answers: LotVenueBody,
    refuses: ['not-found'],
  })
  read(@Param('id', IdPipe) lot: string): Promise<LotVenueBody> {
    return this.venue.read(lot);
  }

  @Endpoint('GET cross-listings/:id/enrolments', {
    summary: 'How many have enrolled for a cross-listed lot, and who came through the other venue',
    allow: 'lot.cross-list',
    answers: CrossListingEnrolmentsBody,
    refuses: ['not-found'],
  })
  readEnrolments(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<CrossListingEnrolmentsBody> {
    return this.enrolments.read(actor, id);
  }
}

import { CrossListingEnrolmentsService } from './cross-listing-enrolments.service.js';
import { FrozenVenues } from './frozen-venues.js';
import { LotVenueController } from './lot-venue.controller.js';
import { LotVenueService } from './lot-venue.service.js';
import { VenuePapers } from './venue-papers.js';

/** What the module of auctions takes from this folder. */
export const AT_VENUE = {
  controllers: [LotVenueController],
  providers: [CrossListingEnrolmentsService, VenuePapers, FrozenVenues, LotVenueService],
};

import { Injectable } from '@nestjs/common';
import type { LotVenue } from '../../../contract/venues.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { CrossListingsService } from '../../lots/cross-listing/cross-listings.service.js';
import { LotsService } from '../../lots/lots.service.js';
import { VenuesService } from '../../venues/venues.service.js';
import { FrozenVenues } from './frozen-venues.js';
import { foreignBandsOf, lotCommissions } from './lot-commissions.js';

/** Shows where a lot is run, by which rules and at which fees, as it was published; and what a sale costs by them. */
@Injectable()
export class LotVenueService {
  constructor(
    private readonly lots: LotsService,
    private readonly venues: VenuesService,
    private readonly frozen: FrozenVenues,
    private readonly crossListings: CrossListingsService,
  ) {}

  /** Refuses with `not-found`: the lot is not published, or was before centres had profiles. */
  async read(lotId: string): Promise<LotVenue> {
    const lot = await this.lots.findPublished(lotId);
    const version = lot === null ? null : await this.frozen.of(lot);
    if (lot === null || version === null) throw new ApiError('not-found');
    return {
      lot: lotId,
      alsoAt: await this.crossListings.venuesOf(lot),
      venue: await this.venues.viewOf(version),
      commissions: lotCommissions(lot, version.profile.fees),
      foreignBands: foreignBandsOf(lot, version.profile.fees),
    };
  }
}

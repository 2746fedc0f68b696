import { Injectable } from '@nestjs/common';
import type { Lot } from '../../lots/lot.js';
import type { StoredVenue } from '../../venues/venue.js';
import { VenuesService } from '../../venues/venues.service.js';

/** Trading centres as they were when a lot was published: a later version changes nothing about it. */
@Injectable()
export class FrozenVenues {
  constructor(private readonly venues: VenuesService) {}

  /** The version that a lot has frozen; null before its publication, and where there was none yet. */
  async of({ centreId, venueNo }: Pick<Lot, 'centreId' | 'venueNo'>): Promise<StoredVenue | null> {
    return centreId === null || venueNo === null ? null : this.venues.version(centreId, venueNo);
  }
}

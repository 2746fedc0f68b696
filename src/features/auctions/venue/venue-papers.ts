import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { CrossListingsService } from '../../lots/cross-listing/cross-listings.service.js';
import type { Lot } from '../../lots/lot.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import type { StoredVenue } from '../../venues/venue.js';
import { VenuesService } from '../../venues/venues.service.js';

/** Which centre publishes a lot, and when it does. */
interface Publishing {
  readonly centreId: string;
  readonly publishAt: Instant;
}

export interface VenuePapersOfLot {
  readonly lister: string;
  /** Null where no centre has the lot. */
  readonly centre: string | null;
  /** The profile of the centre that counts then; null where it has none, undefined where no centre has the lot. */
  readonly venue: StoredVenue | null | undefined;
  /** The names of the other venues that show the lot. */
  readonly alsoAt: readonly string[];
}

/** Gathers who a notice names: for whom a lot is sold, and where it is run and shown. */
@Injectable()
export class VenuePapers {
  constructor(
    private readonly venues: VenuesService,
    private readonly crossListings: CrossListingsService,
    private readonly organisations: OrganisationsService,
  ) {}

  async of(
    { id, listerId }: Lot,
    { centreId, publishAt }: Publishing,
    read: Queryable,
  ): Promise<VenuePapersOfLot> {
    const names = await this.organisations.names([listerId, centreId], read);
    const lister = names.get(listerId) ?? listerId;
    if (centreId === '') return { lister, centre: null, venue: undefined, alsoAt: [] };
    const others = await this.crossListings.venuesOf({ id, centreId }, read);
    return {
      lister,
      centre: names.get(centreId) ?? centreId,
      venue: await this.venues.inForce(read, centreId, publishAt),
      alsoAt: others.map(({ name }) => name),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { CrossListingEnrolments } from '../../../contract/cross-listings.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { CrossListingsService } from '../../lots/cross-listing/cross-listings.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { AuctionsService } from '../auctions.service.js';
import { readEnrolments } from '../enrolments.store.js';

/** Tells both venues of a cross-listed lot how many have enrolled, and who of them came through the other one. */
@Injectable()
export class CrossListingEnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly crossListings: CrossListingsService,
    private readonly auctions: AuctionsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Who has left is not counted. Refuses with `not-found` whose centre has no part in it. */
  async read(actor: Actor, id: string): Promise<CrossListingEnrolments> {
    const { lotId, venueId } = await this.crossListings.get(actor, id);
    const bidders = await this.auctions.findBidders(lotId);
    const rows = await readEnrolments(this.database.read, lotId);
    const there = rows.filter(({ paddle }) => bidders?.[paddle] !== undefined);
    const through = there.filter((row) => row.venueId === venueId);
    const ids = through.map(({ organisationId }) => organisationId);
    const names = await this.organisations.names(ids);
    return {
      total: there.length,
      through: through.map(({ organisationId: of, enrolledAt }) => ({
        ...{ organisation: { id: of, name: names.get(of) ?? of }, enrolledAt },
      })),
    };
  }
}

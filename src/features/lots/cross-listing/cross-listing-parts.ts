import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { VenuesService } from '../../venues/venues.service.js';
import type { Lot } from '../lot.js';
import { LotsStore } from '../lots.store.js';
import { CrossListingsStore } from './cross-listings.store.js';

/** What a cross-listing is made of: the lot, the other venue, and where it is kept. */
@Injectable()
export class CrossListingParts {
  constructor(
    readonly store: CrossListingsStore,
    private readonly lots: LotsStore,
    private readonly venues: VenuesService,
  ) {}

  /** The row of the lot is what acts on its cross-listings wait for in turn. */
  lockLot(tx: Tx, id: string): Promise<Lot | null> {
    return this.lots.lock(tx, id);
  }

  /** Refuses with `not-found` where there is no trading centre with a profile in force. */
  async assertVenue(tx: Tx, id: string): Promise<void> {
    if ((await this.venues.inForce(tx, id, tx.now)) === null)
      throw new ApiError('not-found', 'There is no trading centre with a profile in force.');
  }
}

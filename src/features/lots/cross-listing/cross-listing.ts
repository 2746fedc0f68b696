import type { Instant } from '../../../core/kernel/instant.js';
import type {
  CrossListingAct,
  CrossListingSide,
  CrossListingState,
} from '../../../core/listing/cross-listing.js';

/** One act, as it is kept; `secondBy` where it took two persons. */
export interface StoredStep {
  readonly id: string;
  readonly act: CrossListingAct;
  readonly centreId: string;
  readonly by: string;
  readonly secondBy: string | null;
  readonly reason: string | null;
  readonly at: Instant;
}

/** A lot of one trading centre that another one is to show, with all that was done about it. */
export interface StoredCrossListing {
  readonly id: string;
  readonly lotId: string;
  readonly homeId: string;
  readonly venueId: string;
  readonly steps: readonly StoredStep[];
  readonly state: CrossListingState;
}

/** Which side an organisation is on; null where it is on neither. */
export function sideOf(
  { homeId, venueId }: Pick<StoredCrossListing, 'homeId' | 'venueId'>,
  organisationId: string,
): CrossListingSide | null {
  if (organisationId === homeId) return 'home';
  return organisationId === venueId ? 'venue' : null;
}

import type { CrossListingAct, CrossListingState } from '../core/listing/cross-listing.js';
import type { LotStatus } from './api.js';
import type { Named } from './money-accounts.js';

export type { CrossListingAct, CrossListingState };

/** What one of the two venues did, and why. */
export interface CrossListingStep {
  readonly act: CrossListingAct;
  readonly centre: Named;
  readonly reason: string | null;
  readonly at: number;
}

/** A lot that another venue is to show, or shows 联合挂牌; for the officers of the two venues. */
export interface CrossListing {
  readonly id: string;
  readonly lot: { readonly id: string; readonly title: string; readonly status: LotStatus };
  /** The trading centre that runs the lot; its record is the authoritative one. */
  readonly home: Named;
  readonly venue: Named;
  readonly state: CrossListingState;
  /** The oldest first. */
  readonly steps: readonly CrossListingStep[];
}

/** To which venue a lot is offered. */
export interface CrossListingWish {
  readonly venueId: string;
  readonly reason?: string;
}

/** Who came through the other venue; of all others it learns how many there are. */
export interface CrossListingEnrolments {
  readonly total: number;
  readonly through: readonly { readonly organisation: Named; readonly enrolledAt: number }[];
}

/** Another venue that shows a published lot. */
export interface ListedAt extends Named {
  readonly since: number;
}

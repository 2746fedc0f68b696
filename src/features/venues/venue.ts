import type { Instant } from '../../core/kernel/instant.js';
import type { VenueProfile } from '../../core/venue/venue-profile.js';

/** One version of a trading centre's profile; it never changes, and another one takes its place from its own time on. */
export interface StoredVenue {
  readonly id: string;
  readonly centreId: string;
  readonly no: number;
  readonly profile: VenueProfile;
  readonly effectiveFrom: Instant;
  readonly reason: string;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
}

import type {
  CustodyAccount,
  SealPicture,
  VenueContact,
  VenueHours,
  VenueMedium,
  VenueRule,
  VenueSeal,
} from '../core/venue/venue-profile.js';
import type { Closing } from '../core/kernel/working-days.js';
import type { ListedAt } from './cross-listings.js';
import type { Named } from './money-accounts.js';
import type { WireMoney } from './money.js';

export type { Closing, CustodyAccount, SealPicture, VenueContact, VenueHours };
export type { VenueMedium, VenueRule, VenueSeal };

/** A band of a ladder; `above` as a decimal string in the currency of the fees. */
export interface WireFeeBand {
  readonly above: string;
  readonly bps: number;
}

export interface WireVenueFees {
  readonly currency: string;
  readonly buyer: readonly WireFeeBand[];
  readonly seller: readonly WireFeeBand[];
  readonly agreement: string | null;
}

/** What everybody reads of a trading centre 交易场所档案. */
export interface PublicVenueProfile {
  readonly rules: readonly VenueRule[];
  readonly fees: WireVenueFees;
  readonly seal: VenueSeal;
  readonly closings: readonly Closing[];
  readonly hours: VenueHours | null;
  readonly contact: VenueContact | null;
  readonly media: readonly VenueMedium[];
}

/** The whole of it, as its officers write it. */
export interface WireVenueProfile extends PublicVenueProfile {
  readonly custody: CustodyAccount | null;
}

/** A profile that a centre wants, the day from which it shall hold, and why; null: as soon as it is confirmed. */
export interface VenueWish {
  readonly profile: WireVenueProfile;
  readonly effectiveOn: string | null;
  readonly reason: string;
}

/** A trading centre by the version of its profile that counts. */
export interface Venue extends Named {
  readonly no: number;
  readonly effectiveFrom: number;
  readonly profile: PublicVenueProfile;
  /** Who keeps the account that deposits are paid into; null where there is none. */
  readonly custodian: string | null;
}

export interface VenueSummary extends Named {
  readonly no: number;
  readonly seal: VenueSeal;
  readonly contact: VenueContact | null;
}

/** One version with who asked for it and who confirmed it. */
export interface VenueVersion {
  readonly no: number;
  readonly effectiveFrom: number;
  readonly profile: WireVenueProfile;
  readonly reason: string;
  readonly askedBy: Named;
  readonly approvedBy: Named;
  readonly approvedAt: number;
  /** Whether it is the one that counts now. */
  readonly isInForce: boolean;
}

export interface VenueHistory extends Named {
  /** Newest first. */
  readonly items: readonly VenueVersion[];
}

/** What one band of the ladder charges on a hammer price. */
export interface WireCommissionPart {
  readonly above: WireMoney;
  readonly bps: number;
  readonly share: WireMoney;
  readonly fee: WireMoney;
}

export interface WireCommission {
  readonly total: WireMoney;
  readonly parts: readonly WireCommissionPart[];
}

/** The commission on one hammer price by the ladder that was published; money itself is settled later. */
export interface LotCommission {
  /** The part of a package that it is for; null for a lot that was sold as one. */
  readonly part: string | null;
  readonly price: WireMoney;
  readonly buyer: WireCommission;
  readonly seller: WireCommission;
}

/** The trading centre of a published lot as it was when the lot was published. */
export interface LotVenue {
  readonly lot: string;
  readonly venue: Venue;
  /** The other venues that show it now 联合挂牌; the record of `venue` is the authoritative one. */
  readonly alsoAt: readonly ListedAt[];
  /** Empty until the lot is sold, and where the bands are in another currency. */
  readonly commissions: readonly LotCommission[];
  /** The currency of the bands where that is not the lot's, so that no commission follows from them; else null. */
  readonly foreignBands: string | null;
}

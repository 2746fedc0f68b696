import type { LotStatus } from '../../contract/api.js';
import type { Asset, CourtReference, Operator } from '../../contract/listing.js';
import type { Award } from '../../core/auction/events.js';
import type { ForfeitTerms } from '../../core/forfeit/forfeit-terms.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { PartAssets } from '../../core/auction/part-assets.js';
import type { PublicityTerms } from '../../core/listing/publicity.js';
import type { Minor } from '../../core/money/money.js';

/** The rules as the lister wrote them: their form has been checked, their fitness is for publication. */
export type WrittenRules = Readonly<Record<string, unknown>>;

/** What a lister says about a lot. Null: not said, so that the pack's default holds. */
export interface LotTerms {
  readonly title: string;
  readonly description: string | null;
  readonly pack: string | null;
  readonly format: string;
  readonly currency: Currency;
  readonly startPrice: Minor;
  readonly valuation: Minor | null;
  readonly deposit: Minor | null;
  readonly opensAt: Instant;
  readonly durationMs: number | null;
  readonly drainMs: number | null;
  readonly rules: WrittenRules;
  /** Ids of the lister's assets. */
  readonly assets: readonly string[];
  /** A package: which of them make up which part; else empty. */
  readonly partAssets: readonly PartAssets[];
  /** Who runs the sale in law; null: the lister itself. */
  readonly operator: Operator | null;
  /** The act by which a court has it sold; null where no court does. */
  readonly courtReference: CourtReference | null;
  readonly contact: string | null;
  /** The day on which its notice is meant to be published, as `2026-03-02`; null: as soon as it can be. */
  readonly publishOn: string | null;
  /** The first and the last day of viewing 展示; null: as the pack has it. Publication writes down what they are. */
  readonly viewingFrom: string | null;
  readonly viewingTo: string | null;
  /** Whether several may bid on it together, as one bidder with shares 联合竞买. */
  readonly jointBidding: boolean;
  /** The disposal case that it is to be the next attempt of, or is an attempt of. */
  readonly caseId: string | null;
}

/** How a lot goes, as the catalogue shows it: a copy of what its record says, at most a little behind. */
export interface LotProgress {
  readonly status: LotStatus;
  /** Null until there has been a bid. */
  readonly price: Minor | null;
  /** When it opens: as it was published, or later where that was put off. */
  readonly opensAt: Instant;
  /** The opening that is put off while nobody has said until when; else null. */
  readonly putOffSince: Instant | null;
  /** Null in a draft, whose pack may still decide it. */
  readonly endsAt: Instant | null;
  readonly bidCount: number;
  /** The paddle that has won, once one has; null also where several share a package. */
  readonly winner: string | null;
  /** What became of each part of a package that was sold; else null. */
  readonly awards: readonly Award[] | null;
  /** Up to which entry of the record this counts. */
  readonly seq: number;
}

export interface Lot extends LotTerms, LotProgress {
  readonly id: string;
  readonly listerId: string;
  /** The trading centre that runs it, once it is published. */
  readonly centreId: string | null;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
  /** Why the centre returned it; null unless it is a draft again for that. */
  readonly returnReason: string | null;
  /** What its assets were when it was published; null before. */
  readonly publishedAssets: readonly Asset[] | null;
  /** The share of the start price to be paid before one may bid, instead of a deposit; null where a deposit is enough. */
  readonly prepaymentBps: number | null;
  /** The session 专场 that it is in; null for a lot that is offered by itself. */
  readonly sessionId: string | null;
  /** For how long its result is shown before it is final; null before publication, and where nobody may object. */
  readonly publicity: PublicityTerms | null;
  /** How a winner's default is settled; null before publication, and where its pack does not say it. */
  readonly forfeit: ForfeitTerms | null;
  /** The version of its centre's profile that publication has frozen; null before, and for what was published without one. */
  readonly venueNo: number | null;
}

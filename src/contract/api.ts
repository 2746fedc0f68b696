import type { Operator } from '../core/listing/operator.js';
import type { PartAssets } from '../core/auction/part-assets.js';
import type { LotStage } from '../core/listing/lifecycle.js';
import type { LotAward } from './feed.js';
import type { Asset, CourtReference, OperatorDraft } from './listing.js';
import type { WireMoney } from './money.js';
import type { PanelScores } from './scores.js';

/** What an organisation is here for. One organisation has one kind. */
export type OrganisationKind =
  | 'platform'
  | 'trading-centre'
  | 'pledgee'
  | 'acquisition-institution'
  | 'operating-institution'
  | 'pledgor'
  | 'guarantor'
  | 'insurer'
  | 'compensation-fund'
  | 'court'
  | 'expert-body'
  | 'auditor';

export type Role = 'admin' | 'officer' | 'trader' | 'viewer';

/** What somebody has to set up before anything else is open to them. */
export type SetUp = 'password' | 'totp';

export interface TokenAnswer {
  readonly accessToken: string;
  readonly expiresAt: number;
  /** Good once, for the next pair of tokens; used again it ends the session. */
  readonly refreshToken: string;
  /** When the session is over unless it is refreshed before. */
  readonly refreshExpiresAt: number;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly organisation: {
      readonly id: string;
      readonly name: string;
      readonly kind: OrganisationKind;
    };
    /** The most they may bid alone; null is no limit. */
    readonly bidLimit: WireMoney | null;
    /** While this names anything, their tokens open nothing but what sets it up. */
    readonly mustSetUp: readonly SetUp[];
  };
}

/** A person as those see them who may. */
export interface UserView {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The most they may bid alone; null is no limit. */
  readonly bidLimit: WireMoney | null;
  readonly createdAt: number;
  readonly disabledAt: number | null;
}

/** What became of a change that may need a second administrator. */
export interface UserChange {
  readonly user: UserView;
  /** What waits for a second administrator; null when nothing does. */
  readonly approval: string | null;
  /** A change that needs two was made by one, because the organisation has no second administrator. */
  readonly isAlone: boolean;
}

/** One sign-in on one device. */
export interface SessionView {
  readonly id: string;
  /** What the device said of itself. */
  readonly device: string;
  readonly address: string;
  readonly createdAt: number;
  readonly usedAt: number;
  readonly expiresAt: number;
  /** The one that asks. */
  readonly isCurrent: boolean;
}

/** Where a user's second factor stands. */
export interface TotpView {
  readonly confirmedAt: number | null;
  readonly recoveryCodesLeft: number;
  /** Who they are may not do without. */
  readonly isRequired: boolean;
}

/** The terms of a lot as its lister writes them; rules override the pack's defaults, never its laws. */
export interface LotDraft {
  readonly title: string;
  readonly description?: string;
  readonly pack?: string;
  readonly format?: string;
  readonly currency: string;
  readonly startPrice: string;
  readonly valuation?: string;
  readonly deposit?: string;
  readonly opensAt: string;
  readonly durationMs?: number;
  readonly drainMs?: number;
  readonly rules?: Readonly<Record<string, unknown>>;
  /** Ids of the lister's own assets that are sold as one. */
  readonly assets?: readonly string[];
  /** A package: which of the assets belong to which part of `rules.parts`. */
  readonly partAssets?: readonly PartAssets[];
  /** Who runs the sale in law; not said, it is the lister's own. */
  readonly operator?: OperatorDraft;
  /** The act by which a court has it sold. */
  readonly courtReference?: CourtReference;
  /** Whom bidders may ask. */
  readonly contact?: string;
  /** The day on which its notice is meant to be published, as `2026-03-02`. */
  readonly publishOn?: string;
  /** The first and the last day of viewing. */
  readonly viewingFrom?: string;
  readonly viewingTo?: string;
  /** Whether several may bid on it together 联合竞买, as one bidder with shares; not said, they may not. */
  readonly jointBidding?: boolean;
  /** The case that it is the next attempt of; not said, its first notice opens one where its pack begins a route. */
  readonly case?: string;
}

export type LotStatus = LotStage;

export interface LotSummary {
  readonly id: string;
  readonly title: string;
  readonly status: LotStatus;
  readonly currency: string;
  readonly startPrice: WireMoney;
  readonly price: WireMoney | null;
  readonly opensAt: number;
  readonly endsAt: number;
  readonly bidCount: number;
  readonly lister: { readonly id: string; readonly name: string };
  /** Why the centre returned it, in a draft that it returned; else null. */
  readonly returnReason: string | null;
  /** In the list of another venue that shows it 联合挂牌: whose record is the authoritative one; else null. */
  readonly authoritativeAt: { readonly id: string; readonly name: string } | null;
}

/** A lot with everything that its lister said about it. Null: not said, so that the pack's default holds. */
export interface LotDetail extends LotSummary {
  readonly description: string | null;
  readonly centre: string | null;
  readonly pack: string | null;
  readonly format: string;
  readonly valuation: WireMoney | null;
  readonly deposit: WireMoney | null;
  readonly durationMs: number | null;
  readonly drainMs: number | null;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  /** Null also for a package whose parts went to several bidders. */
  readonly winner: string | null;
  /** A package that was sold: what became of each part. Else null. */
  readonly awards: readonly LotAward[] | null;
  readonly assets: readonly Asset[];
  /** A package: which of the assets belong to which part; else empty. */
  readonly partAssets: readonly PartAssets[];
  readonly operator: Operator | null;
  readonly courtReference: CourtReference | null;
  readonly contact: string | null;
  /** Days as `2026-03-02`. */
  readonly publishOn: string | null;
  readonly viewingFrom: string | null;
  readonly viewingTo: string | null;
  /** Whether several may bid on it together, as one bidder with shares. */
  readonly jointBidding: boolean;
  /** Until when the result may be objected to; null before there is one, and where nobody may. */
  readonly provisionalUntil: number | null;
  /** The disposal case that it is an attempt of, or is to be; null for a lot of none. */
  readonly case: string | null;
  /** The session that it is offered in; before its publication told to its centre alone. Null for a lot of none. */
  readonly session: string | null;
}

/** What the catalogue can be narrowed down by, each with how many lots there are of it. */
export interface CatalogueFacets {
  /** Of the lots that pass the other filters of the request. */
  readonly statuses: readonly { readonly status: LotStatus; readonly count: number }[];
  readonly packs: readonly { readonly name: string; readonly count: number }[];
  readonly listers: readonly CountedOrganisation[];
  readonly centres: readonly CountedOrganisation[];
}

export interface CountedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** What a published lot is bid on under: the first entry of its record, as it is hashed, and who has a priority right. */
export interface LotTermsAnswer {
  readonly entry: { readonly body: string; readonly hash: string };
  readonly priorityPaddles: readonly string[];
}

/** One page of a list; `next` is handed back as `?cursor=`, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Enrolment {
  readonly lot: string;
  readonly paddle: string;
  readonly rank: number | null;
  readonly depositConfirmed: boolean;
  readonly barred: string | null;
  /** To the trading centre of a weighted lot: what its panel gave the bidder, once it did. */
  readonly scores?: PanelScores;
}

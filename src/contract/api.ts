import type { WireMoney } from './money.js';

/** What an organisation is here for. One organisation has one kind. */
export type OrganisationKind =
  | 'platform'
  | 'trading-centre'
  | 'pledgee'
  | 'acquisition-institution'
  | 'operating-institution'
  | 'auditor';

export type Role = 'admin' | 'officer' | 'trader' | 'viewer';

export interface TokenAnswer {
  readonly accessToken: string;
  readonly expiresAt: number;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly organisation: {
      readonly id: string;
      readonly name: string;
      readonly kind: OrganisationKind;
    };
  };
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
}

export type LotStatus =
  'draft' | 'published' | 'open' | 'suspended' | 'sold' | 'failed' | 'withdrawn';

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
  readonly winner: string | null;
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
}

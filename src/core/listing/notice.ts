import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { CourtReference } from './entrustment-need.js';
import type { NoticeCourse } from './notice-course.js';
import type { NoticeVenue } from './notice-venue-facts.js';
import type { Operator } from './operator.js';
import type { PublicityTerms } from './publicity.js';
import type { ToldPerson } from './telling.js';

/** One right as a notice names it; its kind and its days in words of the notice's own. */
export interface NoticeAsset {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly filedOn: string | null;
  readonly grantedOn: string | null;
  readonly expiresOn: string | null;
}

export type NoticeIncrement =
  | { readonly kind: 'fixed'; readonly step: Minor }
  | { readonly kind: 'share'; readonly bps: number }
  | {
      readonly kind: 'ladder';
      readonly rungs: readonly { readonly from: Minor; readonly step: Minor }[];
    };

/** A rule of law or practice that the notice says it follows. */
export interface NoticeSource {
  readonly zh: string;
  readonly en: string;
  readonly number: string | null;
}

/** A departure from the law, with its numbers as they are written, and the decision that it rests on. */
export interface NoticeDeparture {
  readonly what: { readonly zh: string; readonly en: string };
  readonly by: { readonly zh: string; readonly en: string };
  readonly bound: string;
  readonly value: string;
  readonly evidence: string;
}

/** Rights of a lot that are sold together because they may not be apart: their numbers, and each reason with its law. */
export interface NoticeBundle {
  readonly numbers: readonly string[];
  readonly grounds: readonly NoticeGround[];
}

export interface NoticeGround {
  readonly ground: 'similar-marks' | 'inseparable' | 'loses-value-apart';
  readonly law: NoticeSource & { readonly article: string | null };
  /** Whether the law is followed where it does not bind: that of sales by courts, in another sale. */
  readonly isByAnalogy: boolean;
}

/** So many natural or working days between the notice and the opening, and the article where a law asks for them. */
export interface NoticePeriod {
  readonly amount: number;
  readonly unit: 'days' | 'working-days';
  readonly law: (NoticeSource & { readonly article: string | null }) | null;
}

/** Everything that a notice 公告 tells: the frozen terms of a lot, and who stands behind it. */
export interface NoticeFacts {
  readonly title: string;
  readonly description: string | null;
  readonly assets: readonly NoticeAsset[];
  readonly currency: Currency;
  readonly startPrice: Minor;
  readonly valuation: Minor | null;
  readonly deposit: Minor | null;
  /** Until when the deposit has to be there: before the opening, in the free period, or as long as bids are taken. */
  readonly depositUntil: 'opening' | 'free-period' | 'end';
  /** What has to be paid before one may bid, where a deposit is not enough; the deposit is what a defaulter loses. */
  readonly prepayment: Minor | null;
  /** Null where the format has none. */
  readonly increment: NoticeIncrement | null;
  readonly reserve: 'none' | 'hidden' | { readonly amount: Minor };
  /** The first and the last day of viewing, as `2026-03-02`. */
  readonly viewing: { readonly from: string; readonly to: string } | null;
  /** For how long it is announced before the opening, where it is for as long as that; with the law, if it is one. */
  readonly period: NoticePeriod | null;
  readonly opensAt: Instant;
  readonly endsAt: Instant;
  readonly course: NoticeCourse;
  readonly priority: 'none' | 'match' | 'final-query';
  /** Whether lots are drawn among holders of one rank. */
  readonly drawsLots: boolean;
  /** Parties and known holders of priority rights, and whether they were told. */
  readonly told: readonly ToldPerson[];
  /** After how many days from the notice those count as told who could not be reached, where the law says so. */
  readonly deemed: { readonly days: number; readonly law: NoticePeriod['law'] } | null;
  /** Whether several may bid together, as one bidder with shares. */
  readonly jointBidding: boolean;
  /** Codes of those whom the pack bars, as `barredWords` has them. */
  readonly barred: readonly string[];
  /** For how long the result may be objected to; null where nobody is given time to. */
  readonly objections: Pick<PublicityTerms, 'days' | 'unit'> | null;
  readonly sources: readonly NoticeSource[];
  /** In what the lot departs from the law, as the law leaves it to somebody. */
  readonly departures: readonly NoticeDeparture[];
  /** What the lister states of what the law asks to be shown for such a sale. */
  readonly stated: readonly {
    readonly what: { readonly zh: string; readonly en: string };
    readonly statement: string;
  }[];
  readonly bundles: readonly NoticeBundle[];
  readonly operator: Operator;
  /** The act by which a court has it sold; null where no court does. */
  readonly courtReference: CourtReference | null;
  readonly lister: string;
  /** Null in the preview of a lot that no trading centre has taken on. */
  readonly centre: string | null;
  readonly contact: string | null;
  /** The profile of the trading centre; null where it has none. */
  readonly venue: NoticeVenue | null;
  readonly noticedAt: Instant;
}

/** A notice in both languages. The Chinese text is the one that counts, and says so. */
export interface Notice {
  readonly zh: string;
  readonly en: string;
}

/** A heading with its sentences, which are left out where there is nothing to say. */
export interface NoticeSection {
  readonly heading: string;
  readonly lines: readonly (string | null | false)[];
}

/** The plain text of a notice: a title, numbered sections, and who signs it. */
export function noticeText(
  title: string,
  sections: readonly NoticeSection[],
  signature: readonly (string | null)[],
): string {
  const parts = sections.map(({ heading, lines }) =>
    [heading, ...lines.filter(Boolean)].join('\n'),
  );
  return `${[title, ...parts, signature.filter(Boolean).join('\n')].join('\n\n')}\n`;
}

/** So many of the longest unit that divides a span exactly. */
export function spanOf(ms: number): { readonly count: number; readonly unit: 0 | 1 | 2 | 3 } {
  const units = [86_400_000, 3_600_000, 60_000, 1_000];
  const unit = units.findIndex((unitMs) => ms % unitMs === 0);
  const found = unit === -1 ? 3 : unit;
  return { count: ms / (units[found] ?? 1), unit: found as 0 | 1 | 2 | 3 };
}

/** Basis points as a percentage without needless zeros. */
export function percentOf(bps: number): string {
  return `${bps / 100}%`;
}

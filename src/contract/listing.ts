import type { Format } from '../core/auction/terms.js';
import type { AssetFacts } from '../core/collateral/asset.js';
import type { LotAct, LotStage } from '../core/listing/lifecycle.js';
import type { CourtReference } from '../core/listing/entrustment-need.js';
import type { Operator, OperatorKind, SaleWord } from '../core/listing/operator.js';
import type { Fault } from './errors.js';
import type { LotPlan } from './planning.js';
import type { RuleSource } from './rule-source.js';

/** An IP asset as its pledgee keeps it, or as it stood when its lot was published. */
export interface Asset extends AssetFacts {
  readonly id: string;
}

/** An asset in the list of its keeper. `taken`: a lot under review or a live one holds this right already. */
export interface ListedAsset extends Asset {
  /** `lot` is null where the right is in a lot of somebody else, whose business that is. */
  readonly taken: { readonly lot: string | null } | null;
}

/** What a pledgee says about an asset; days as `2026-03-02`. */
export interface AssetDraft {
  readonly kind: AssetFacts['kind'];
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly filedOn?: string | null;
  readonly grantedOn?: string | null;
  readonly expiresOn?: string | null;
}

/** The operator of record as a lister writes it. */
export interface OperatorDraft {
  readonly kind: OperatorKind;
  readonly name: string;
  readonly licence?: string | null;
  readonly auctioneer?: string | null;
}

/** One step on a lot's way to publication: who did what, and why. */
export interface LotHistoryEntry {
  readonly id: string;
  readonly act: LotAct;
  readonly from: LotStage;
  readonly to: LotStage;
  readonly at: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly reason: string | null;
}

export interface LotHistory {
  readonly items: readonly LotHistoryEntry[];
}

/** An exception from the law that is asked for: the bound that shall hold instead, and the decision that allows it. */
export interface ExceptionWish {
  readonly parameter: string;
  readonly value: number;
  readonly evidence: string;
}

/** In what a lot departs from its pack, and what it rests on. */
export interface DepartureView {
  readonly parameter: string;
  readonly what: { readonly zh: string; readonly en: string };
  readonly by: { readonly zh: string; readonly en: string };
  readonly bound: number;
  readonly value: number;
  readonly evidence: string;
}

/** What would become of a lot if it were published now. */
export interface LotCheck {
  /** Everything that keeps it from publication, each with its field and, where a law says so, the article. */
  readonly faults: readonly Fault[];
  /** The earliest opening that a publication now allows; epoch milliseconds. */
  readonly earliestOpening: number;
  /** The pack that it is measured by, in the edition that says what was laid over it; null where it has none. */
  readonly pack: { readonly name: string; readonly version: string } | null;
  readonly word: SaleWord;
  readonly departures: readonly DepartureView[];
  readonly plan: LotPlan;
  /** The notice as it would read, or null while the terms have faults. */
  readonly notice: { readonly zh: string; readonly en: string } | null;
}

/** The terms with which a lot would be published: the text of the entry with which its record would begin. */
export interface PlannedTerms {
  readonly entry: string;
}

/** A text that was published, and the SHA-256 of its UTF-8 bytes. */
export interface PublishedText {
  readonly text: string;
  readonly hash: string;
}

/** The notice 公告 of a lot as it was published. */
export interface LotNotice {
  readonly lot: string;
  readonly publishedAt: number;
  readonly zh: PublishedText;
  readonly en: PublishedText;
}

/** One number or choice of a rule pack, with where it comes from. */
export interface PackParameter {
  readonly name: string;
  readonly value: unknown;
  readonly kind: 'law' | 'default';
  readonly min: number | null;
  readonly max: number | null;
  /** The choices that the law leaves, where it leaves some. */
  readonly among: readonly unknown[] | null;
  readonly source: RuleSource;
  /** What a lister has to state and be able to show; null where the parameter asks for nothing of the kind. */
  readonly evidence: { readonly zh: string; readonly en: string } | null;
  readonly effectiveFrom: number;
  readonly effectiveTo: number | null;
}

export interface RulePackSummary {
  readonly name: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** How lots under it are sold. */
  readonly format: Format;
  readonly effectiveFrom: number;
  readonly effectiveTo: number | null;
}

/** An overlay 叠加规则 that a lister may declare for a lot, and the packs that it may be laid over (null: all). */
export interface OverlaySummary {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly over: readonly string[] | null;
}

export interface RulePackDetail extends RulePackSummary {
  readonly parameters: readonly PackParameter[];
}

export type { AssetFacts, CourtReference, Operator, OperatorKind, SaleWord };

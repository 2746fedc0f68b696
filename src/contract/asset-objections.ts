import type {
  AssetObjectionFinding,
  AssetObjectionKind,
  AssetObjectionState,
  ProvisionalMeasure,
  SaleConsequence,
} from '../core/listing/asset-objection.js';
import type { LotStage } from '../core/listing/lifecycle.js';
import type { CorrectionText } from './corrections.js';
import type { Named } from './money-accounts.js';
import type { RuleSource } from './rule-source.js';

export type {
  AssetObjectionFinding,
  AssetObjectionKind,
  AssetObjectionState,
  ProvisionalMeasure,
  SaleConsequence,
};

/** What somebody says against the sale of a lot, and what it has to do with the asset itself. */
export interface AssetObjectionWish {
  readonly kind: AssetObjectionKind;
  readonly statement: string;
  readonly relation: string;
}

/** What whoever objects can show: that this very text was received, and when. */
export interface AssetObjectionReceipt {
  readonly id: string;
  readonly lodgedAt: number;
  /** SHA-256 of the canonical text of the objection. */
  readonly digest: string;
  readonly answerBy: number;
}

/** An official reference is needed where a court sells: its decision is what the centre carries out. */
export interface MeasureWish {
  readonly reason: string;
  readonly courtReference?: string | null;
}

/** What the centre's first person finds, for a second one to confirm. */
export interface AssetRulingWish {
  readonly finding: AssetObjectionFinding;
  readonly consequence: SaleConsequence;
  readonly reason: string;
  /** The article that it rests on. */
  readonly article: string;
  readonly courtReference?: string | null;
  readonly correction?: CorrectionText | null;
}

/** What everybody sees of an objection: what is said and how it stands, and nobody's name. */
export interface PublicAssetObjection {
  readonly kind: AssetObjectionKind;
  readonly lodgedAt: number;
  readonly state: AssetObjectionState;
  readonly measure: ProvisionalMeasure;
  /** When it ended; null while it waits. */
  readonly endedAt: number | null;
  /** The id, for whom all of it is to read; null for others. */
  readonly id: string | null;
}

/** What stands, or stood, against the sale of a lot. */
export interface LotAssetObjections {
  readonly lot: string;
  readonly title: string;
  /** Whether the sale is over, so that only its result may be objected to. */
  readonly isOver: boolean;
  /** Whether the reader may object now. */
  readonly mayObject: boolean;
  readonly terms: AssetObjectionTermsView;
  /** Oldest first. */
  readonly objections: readonly PublicAssetObjection[];
}

/** What the pack of the lot says of them. */
export interface AssetObjectionTermsView {
  readonly answer: {
    readonly amount: number;
    readonly unit: 'days' | 'working-days';
    readonly source: RuleSource | null;
  };
  /** Where a court sells, the rule by which measures are its own. */
  readonly court: RuleSource | null;
  readonly suspends: readonly { readonly kind: AssetObjectionKind; readonly source: RuleSource }[];
}

export interface AssetObjectionDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: number;
}

/** What a party of the sale was asked and has said to an objection. */
export interface AssetObjectionComment {
  readonly party: Named;
  readonly askedAt: number;
  /** Null while it has said nothing. */
  readonly text: string | null;
  readonly at: number | null;
}

/** One thing that was done about an objection. */
export interface AssetObjectionStep {
  readonly act: string;
  readonly at: number;
  readonly reason: string | null;
  readonly courtReference: string | null;
  /** Who, for the centre and auditors; null for others. */
  readonly persons: { readonly by: string; readonly secondBy: string | null } | null;
}

export interface AssetObjectionRuling extends Omit<AssetRulingWish, 'courtReference'> {
  readonly correction: CorrectionText | null;
  readonly courtReference: string | null;
  readonly at: number;
}

/** Another lot that the same dispute may be about. */
export interface RelatedLot {
  readonly id: string;
  readonly title: string;
  readonly status: LotStage;
  /** It has the very right, or one that has to be sold together with it. */
  readonly why: 'same-right' | 'tied';
}

/** One objection as its parties and its judges read it. */
export interface AssetObjection extends AssetObjectionWish, AssetObjectionReceipt {
  readonly lot: string;
  readonly lotTitle: string;
  readonly isOwn: boolean;
  readonly objector: Named;
  readonly state: AssetObjectionState;
  readonly measure: ProvisionalMeasure;
  readonly endedAt: number | null;
  readonly isOverdue: boolean;
  /** The rule by which the lot has to stand still until this is ruled on; null where none says so. */
  readonly suspendedBy: RuleSource | null;
  readonly court: RuleSource | null;
  readonly documents: readonly AssetObjectionDocument[];
  readonly comments: readonly AssetObjectionComment[];
  readonly steps: readonly AssetObjectionStep[];
  readonly ruling: AssetObjectionRuling | null;
  /** The objection to the result that has taken its place; null while there is none. */
  readonly carriedTo: string | null;
  /** For the centre; empty for others. */
  readonly related: readonly RelatedLot[];
  /** Whom the centre may ask for a comment; empty for others. */
  readonly parties: readonly Named[];
  /** Whether the reader was asked for its comment and may give it. */
  readonly mayComment: boolean;
  /** Whether the reader rules on it. */
  readonly mayRule: boolean;
}

/** One line of a list of objections. */
export type AssetObjectionLine = Pick<
  AssetObjection,
  'id' | 'lot' | 'lotTitle' | 'kind' | 'lodgedAt' | 'answerBy' | 'state' | 'measure' | 'isOverdue'
> & { readonly isOwn: boolean; readonly mayComment: boolean };

/** An objection that was upheld about a right of a lot, in an earlier sale of it. */
export interface EarlierUpheld {
  readonly lot: string;
  readonly lotTitle: string;
  readonly kind: AssetObjectionKind;
  readonly assetNumber: string;
  readonly upheldAt: number;
}

/** What was upheld about the rights of a lot before, and how its lister says that it has been settled. */
export interface EarlierObjections {
  readonly items: readonly EarlierUpheld[];
  readonly settlement: { readonly statement: string; readonly at: number } | null;
}

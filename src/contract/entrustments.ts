import type { EntrustmentNeed } from '../core/listing/entrustment-need.js';
import type { EntrustmentState } from '../core/listing/entrustment-state.js';
import type { EntrustmentText, TermLine } from '../core/listing/entrustment-text.js';
import type { EntrustmentWish, TermName } from '../core/listing/entrustment.js';
import type { RuleSource } from './rule-source.js';

/** What a centre says when it draws up a contract; what it leaves out is as usual. */
export type EntrustmentDraft = Partial<EntrustmentWish>;

/** Something that was done about a contract; names are for its parties. */
export interface EntrustmentActView {
  readonly act: 'accepted' | 'countersigned' | 'terminated';
  readonly at: number;
  readonly by: string;
  /** The second person of the centre; null where one is enough. */
  readonly secondBy: string | null;
  readonly organisation: string;
  readonly reason: string | null;
}

/** One version of a contract of entrustment 委托合同 in a list. */
export interface EntrustmentSummary {
  readonly id: string;
  readonly no: number;
  readonly lot: string;
  readonly centre: { readonly id: string; readonly name: string };
  readonly digest: string;
  readonly drawnAt: number;
  /** The first of the two officers who sign it. */
  readonly drawnBy: { readonly id: string; readonly name: string };
  readonly acts: readonly EntrustmentActView[];
  /** Whether a later version has taken its place. */
  readonly isSuperseded: boolean;
}

/** The whole of it, as it is printed. */
export interface EntrustmentSheet extends EntrustmentSummary, EntrustmentWish {
  /** Hashed with the text, so that nobody can try out amounts against the digest. */
  readonly salt: string;
  readonly zh: EntrustmentText;
  readonly en: EntrustmentText;
}

/** In what the lot is no longer what was agreed, in the lines of a contract. */
export interface EntrustmentChange {
  readonly term: TermName;
  readonly agreed: { readonly zh: readonly TermLine[]; readonly en: readonly TermLine[] };
  readonly now: { readonly zh: readonly TermLine[]; readonly en: readonly TermLine[] };
}

/** On what a lot is sold, and how far that has come. */
export interface LotEntrustment {
  readonly needs: EntrustmentNeed | null;
  /** What asks for it; null where nothing does. */
  readonly law: RuleSource | null;
  readonly state: EntrustmentState;
  /** Whether the lot may be published as it stands. */
  readonly isSettled: boolean;
  readonly changed: readonly EntrustmentChange[];
  /** The version that this is about; null where there is none. */
  readonly current: string | null;
  /** What the reader may see of the lot's contracts, the newest first. */
  readonly versions: readonly EntrustmentSummary[];
  /** Whether a contract can be drawn up, accepted, signed or ended at this stage of the lot. */
  readonly isOpen: boolean;
}

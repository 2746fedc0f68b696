import type { Instant } from '../../../core/kernel/instant.js';
import type { EntrustmentVersion } from '../../../core/listing/entrustment-state.js';
import type { EntrustmentText } from '../../../core/listing/entrustment-text.js';
import type { EntrustmentTerms, EntrustmentWish } from '../../../core/listing/entrustment.js';

/** One version of a contract as it was drawn up; it never changes. */
export interface StoredEntrustment {
  readonly id: string;
  readonly lotId: string;
  readonly centreId: string;
  readonly listerId: string;
  readonly no: number;
  readonly terms: EntrustmentTerms;
  readonly agreed: EntrustmentWish;
  readonly zh: EntrustmentText;
  readonly en: EntrustmentText;
  readonly salt: string;
  readonly digest: string;
  readonly drawnBy: string;
  readonly drawnAt: Instant;
}

export type EntrustmentActKind = 'accepted' | 'countersigned' | 'terminated';

/** What was done about a version, once of each kind at most. */
export interface EntrustmentAct {
  readonly entrustmentId: string;
  readonly act: EntrustmentActKind;
  readonly organisationId: string;
  readonly by: string;
  readonly secondBy: string | null;
  readonly reason: string | null;
  readonly at: Instant;
}

/** A version with what was done about it, as the rules look at it. */
export interface WholeEntrustment extends EntrustmentVersion {
  readonly contract: StoredEntrustment;
  readonly acts: readonly EntrustmentAct[];
}

/** The contracts that may count for a lot that a centre has. */
export interface EntrustmentsOnFile {
  /** The latest version of its own; null while there is none. */
  readonly own: WholeEntrustment | null;
  /** Those of the attempts before it, the latest attempt first. */
  readonly earlier: readonly WholeEntrustment[];
}

/** Where nobody has drawn up anything. */
export const NOTHING_ON_FILE: EntrustmentsOnFile = { own: null, earlier: [] };

import type { Marks, RecusalKind, RecusalReason } from '../../../contract/experts.js';
import type { AssetKind } from '../../../core/collateral/asset.js';
import type { Expertise } from '../../../core/draw/expertise.js';
import type { Seating } from '../../../core/draw/panel.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Encrypted } from '../../../platform/encryption/cipher.js';

/** A draw as it was opened: what was frozen and published before anybody could add a word. */
export interface PanelDraw extends Expertise<AssetKind> {
  readonly id: string;
  readonly lotId: string;
  /** Counts the draws of one lot; the last one counts. */
  readonly no: number;
  readonly centreId: string;
  readonly size: number;
  readonly commitment: string;
  readonly sealedSeed: Encrypted;
  readonly candidates: readonly string[];
  readonly wordsUntil: Instant;
  readonly marksUntil: Instant;
  readonly openedBy: string;
  readonly openedAt: Instant;
}

/** A word that was added to a draw; without a paddle it is the lister's. */
export interface KeptWord {
  readonly organisationId: string;
  readonly paddle: string | null;
  readonly word: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

/** What was drawn. */
export interface DrawOutcome {
  readonly seed: string;
  readonly order: readonly string[];
  readonly drawnAt: Instant;
}

export interface KeptRecusal {
  readonly expertId: string;
  readonly kind: RecusalKind;
  readonly rule: RecusalReason | null;
  readonly reason: string | null;
  readonly by: string;
  readonly secondBy: string | null;
  readonly at: Instant;
}

/** What one expert gave one bidder at one time; the latest counts. */
export interface KeptMarks {
  readonly id: string;
  readonly expertId: string;
  readonly paddle: string;
  readonly marks: Marks;
  readonly isHandedIn: boolean;
  readonly givenAt: Instant;
}

/** That the marks of a bidder went into the record, and whose they were. */
export interface Handover {
  readonly id: string;
  readonly paddle: string;
  readonly experts: readonly string[];
  readonly at: Instant;
}

/** The last draw of a lot with all that followed it. */
export interface WholePanel extends Seating {
  readonly draw: PanelDraw;
  readonly words: readonly KeptWord[];
  readonly outcome: DrawOutcome | null;
  readonly recusals: readonly KeptRecusal[];
  /** The latest marks of each expert for each bidder. */
  readonly marks: readonly KeptMarks[];
  /** The latest handover of each bidder. */
  readonly handovers: readonly Handover[];
  readonly closedAt: Instant | null;
}

/** Whether a panel has fewer members than it should, and nobody is left to take a place. */
export function isShort({ draw, outcome, seats }: WholePanel): boolean {
  return outcome !== null && seats.length < draw.size;
}

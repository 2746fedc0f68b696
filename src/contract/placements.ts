import type { DutyState, MediaParameter, Medium } from '../core/listing/placement.js';
import type { LotNotice } from './listing.js';
import type { Deed } from './papers.js';
import type { RuleSource } from './rule-source.js';
import type { VenueMedium } from './venues.js';

/** A notice that somebody has seen in a medium, or a correction of it. */
export interface PlacementDraft {
  /** 0 for the notice of the lot, else the number of the correction. */
  readonly edition: number;
  readonly medium: Exclude<Medium, 'platform'>;
  /** What the medium is called. */
  readonly name: string;
  /** The issue and its page, or the address of a website. */
  readonly reference: string;
  /** As `2026-03-02`. */
  readonly firstDay: string;
  /** The last day on which it stood; null while it still does. */
  readonly lastDay: string | null;
  /** The scan, the screenshot or the PDF, which was handed in before. */
  readonly deed: string;
}

/** Who did something, and when. */
export interface Done {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: number;
}

/** A placement 刊登 on record. */
export interface PlacementView {
  readonly id: string;
  readonly edition: number;
  readonly medium: Medium;
  readonly name: string;
  readonly reference: string;
  readonly firstDay: string;
  readonly lastDay: string | null;
  /** The SHA-256 of the Chinese and of the English text that stands there. */
  readonly zhHash: string;
  readonly enHash: string;
  /** Null for what the platform has recorded by itself. */
  readonly deed: Deed | null;
  readonly recorded: Done;
  /** Why it does not count any more; null while it does. */
  readonly struck: (Done & { readonly reason: string }) | null;
  /** Days of notice, counted as its period is; null for a correction. */
  readonly days: number | null;
  /** Whether the notice has stood there for as long as it has to; null for a correction. */
  readonly isKept: boolean | null;
}

/** What a pack asks about the media of a notice, and how far that is done. */
export interface MediaDutyView {
  readonly parameter: MediaParameter;
  readonly media: readonly Medium[];
  readonly kind: 'law' | 'default';
  readonly source: RuleSource;
  readonly state: DutyState;
}

/** A medium that has to carry a correction, because it carries the notice. */
export interface CorrectionDutyView {
  readonly edition: number;
  readonly medium: Medium;
  readonly name: string;
  readonly state: 'met' | 'missing';
  /** It was published after the opening: it has to stand there all the same, and the lot is not stopped for it. */
  readonly isLate: boolean;
}

/** The period that a notice has to stand for. */
export interface NoticePeriodView {
  readonly amount: number;
  readonly unit: 'days' | 'working-days';
  readonly kind: 'law' | 'default';
  readonly source: RuleSource;
}

/** What came of looking at the media when the lot opened: as it should be, accepted by two officers, or the lot suspended. */
export type NoticeOpening = 'met' | 'accepted' | 'suspended' | 'not-opened';

/** Where the notice of a lot stands, and what is missing; for its lister, its centre and auditors. */
export interface LotPlacements {
  readonly lot: string;
  readonly notice: Pick<LotNotice, 'publishedAt'> & {
    readonly zhHash: string;
    readonly enHash: string;
  };
  readonly period: NoticePeriodView | null;
  /** The last day on which the notice has to have appeared; null for lots that were published before this was kept. */
  readonly lastDay: string | null;
  readonly duties: readonly MediaDutyView[];
  readonly corrections: readonly CorrectionDutyView[];
  readonly items: readonly PlacementView[];
  /** The law is not met and nobody has accepted it: the lot is suspended when it opens. */
  readonly isOpeningAtRisk: boolean;
  readonly acceptances: readonly (Done & { readonly reason: string })[];
  readonly opening: NoticeOpening | null;
  /** Media that the profile of the centre names, to choose from. */
  readonly usualMedia: readonly VenueMedium[];
  /** Whether this reader records placements and asks for corrections. */
  readonly mayRecord: boolean;
  readonly mayCorrect: boolean;
}

/** A lot of the centre whose notice does not stand yet where the law wants it. */
export interface MissingPlacement {
  readonly lot: string;
  readonly title: string;
  readonly opensAt: number;
  readonly lastDay: string;
  readonly isOverdue: boolean;
  readonly media: readonly (readonly Medium[])[];
}

export interface MissingPlacements {
  readonly items: readonly MissingPlacement[];
}

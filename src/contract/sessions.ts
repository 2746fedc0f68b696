import type { SessionMode } from '../core/session/timetable.js';
import type { LotSummary } from './api.js';
import type { PackParameter } from './listing.js';
import type { WireMoney } from './money.js';
import type { RuleSource } from './rule-source.js';

/** Where a session 专场 stands: arranged by its centre, published, with a lot that has opened, or with none that goes on. */
export type SessionStatus = 'draft' | 'published' | 'running' | 'ended';

/** A debt with its costs: once hammer prices cover both, the lots that have not opened are withdrawn. */
export interface CoverWish {
  readonly currency: string;
  readonly debt: string;
  readonly costs: string;
  /** Whether everybody sees how far it is covered, and not only the centre and the lister. */
  readonly isPublic: boolean;
}

/** How a centre arranges a session; instants are ISO 8601 with their offset. */
export interface SessionWish {
  readonly title: string;
  readonly mode: SessionMode;
  readonly opensAt: string;
  readonly durationMs: number;
  /** From end to end in parallel; from the end of one lot to the next opening in a sequence. */
  readonly gapMs: number;
  readonly cover?: CoverWish | null;
  /** The paper by which the debtor agrees that everything is sold, where nothing stops the session. */
  readonly sellsAll?: string | null;
  /** The ids of its lots, in their order. */
  readonly lots?: readonly string[];
}

export interface SessionSummary {
  readonly id: string;
  readonly title: string;
  readonly status: SessionStatus;
  readonly centre: { readonly id: string; readonly name: string };
  readonly mode: SessionMode;
  /** Epoch milliseconds: the first opening, and the last end as it stands. */
  readonly opensAt: number;
  readonly endsAt: number;
  readonly lotCount: number;
  /** Whether what has not opened is withdrawn once a debt is covered. */
  readonly stopsWhenCovered: boolean;
}

/** A lot of a session with the time that the session gives it. */
export interface SessionLot {
  readonly lot: LotSummary;
  readonly slot: { readonly opensAt: number; readonly endsAt: number };
}

/** How far a debt and its costs are covered. */
export interface CoverView {
  readonly debt: WireMoney;
  readonly costs: WireMoney;
  readonly proceeds: WireMoney;
  readonly lacking: WireMoney;
  readonly isPublic: boolean;
}

/** That the rest of a session was withdrawn, and by which rule. */
export interface StopView {
  readonly at: number;
  readonly lots: readonly string[];
  readonly rule: RuleSource;
}

/** The pack that a session is under, beside that of each of its lots. */
export interface SessionPackView {
  readonly name: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly parameters: readonly PackParameter[];
}

export interface SessionDetail extends SessionSummary {
  readonly pack: SessionPackView;
  /** The paper by which the debtor agrees that everything is sold; null where none is named. */
  readonly sellsAll: string | null;
  readonly durationMs: number;
  readonly gapMs: number;
  /** In their order. */
  readonly lots: readonly SessionLot[];
  /** Null where nothing stops the session, or for whom it is not. */
  readonly cover: CoverView | null;
  readonly stop: StopView | null;
}

import type { BarKind, RELATIONS } from '../core/eligibility/facts.js';

/** How two organisations stand to each other; it holds both ways. */
export type RelationKind = (typeof RELATIONS)[number];

/** A relation between two organisations, as somebody put it on record. Instants are epoch milliseconds. */
export interface RelationView {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly kind: RelationKind;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: number;
  /** Null while it holds. */
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly endingReason: string | null;
}

/** Which relations are asked for. */
export const RELATION_STATES = ['in-force', 'ended'] as const;
export type RelationState = (typeof RELATION_STATES)[number];

/** An entry in the register of barred persons 禁止竞买人登记. Instants are epoch milliseconds. */
export interface BarView {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: BarKind;
  /** The one lot that it holds for; null: for all. */
  readonly lotId: string | null;
  readonly reason: string;
  readonly imposedBy: string;
  readonly imposedAt: number;
  /** Null while it holds. */
  readonly liftedAt: number | null;
  readonly liftedBy: string | null;
  readonly liftingReason: string | null;
}

/** Which entries of the register are asked for. */
export const BAR_STATES = ['in-force', 'lifted'] as const;
export type BarState = (typeof BAR_STATES)[number];

/** A relation that is to be put on record, of the organisation that the path names. */
export interface NewRelation {
  readonly otherId: string;
  readonly kind: RelationKind;
  readonly reason: string;
}

/** A bar that is to be imposed: from one lot, or from all. */
export interface NewBar {
  readonly organisationId: string;
  readonly kind: BarKind;
  readonly lotId?: string;
  readonly reason: string;
}

import type { RELATIONS } from '../../core/eligibility/facts.js';
import type { Instant } from '../../core/kernel/instant.js';

/** How two organisations stand to each other; it holds both ways. */
export type RelationKind = (typeof RELATIONS)[number];

/** A relation between two organisations, as somebody put it on record. */
export interface Relation {
  readonly id: string;
  readonly organisationId: string;
  readonly otherId: string;
  readonly kind: RelationKind;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** Null while it holds. */
  readonly endedAt: Instant | null;
  readonly endingReason: string | null;
}

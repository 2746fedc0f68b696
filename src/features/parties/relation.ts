import type { RelationKind } from '../../contract/parties.js';
import type { Instant } from '../../core/kernel/instant.js';

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
  readonly endedBy: string | null;
  readonly endingReason: string | null;
}

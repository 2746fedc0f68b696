import type { BarKind } from '../../core/eligibility/facts.js';
import type { Instant } from '../../core/kernel/instant.js';

/** An entry in the register of barred persons 禁止竞买人登记. */
export interface Bar {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: BarKind;
  /** The one lot that it holds for; null: for all. */
  readonly lotId: string | null;
  readonly reason: string;
  readonly imposedBy: string;
  readonly imposedAt: Instant;
  /** Null while it holds. */
  readonly liftedAt: Instant | null;
  readonly liftedBy: string | null;
  readonly liftingReason: string | null;
}

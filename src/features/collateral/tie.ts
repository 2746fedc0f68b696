import type { Instant } from '../../core/kernel/instant.js';
import type { TieGround } from '../../core/session/bundles.js';

/** A tie 合并处置关系 as it is kept: which assets of one organisation go together, by whose finding. */
export interface StoredTie {
  readonly id: string;
  /** Who keeps the assets. */
  readonly ownerId: string;
  readonly ground: TieGround;
  readonly reason: string;
  /** Ids of assets, in their order. */
  readonly assets: readonly string[];
  readonly foundBy: string;
  /** The organisation of whoever found it. */
  readonly finderId: string;
  readonly foundAt: Instant;
  /** Null as long as it stands. */
  readonly lifted: StoredLift | null;
}

export interface StoredLift {
  readonly reason: string;
  readonly askedBy: string;
  readonly liftedBy: string;
  readonly liftedAt: Instant;
}

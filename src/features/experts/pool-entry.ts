import type { AssetKind } from '../../core/collateral/asset.js';
import type { Expertise } from '../../core/draw/expertise.js';
import type { Instant } from '../../core/kernel/instant.js';

/** How somebody was taken into the pool of a trading centre, and how that ended. */
export interface PoolEntry extends Expertise<AssetKind> {
  readonly id: string;
  readonly centreId: string;
  readonly userId: string;
  readonly employer: string;
  /** The employer where it is here with an organisation of its own. */
  readonly employerId: string | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly takenInBy: string;
  readonly takenInAt: Instant;
  /** Null while the entry holds. */
  readonly removal: Removal | null;
}

/** That somebody was left out of the pool again. */
export interface Removal {
  readonly reason: string;
  readonly askedBy: string;
  readonly removedBy: string;
  readonly removedAt: Instant;
}

import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import type { Tx } from '../../platform/database/tx.js';

/** A lot that has just been drafted after another one, in the name of its lister. */
export interface FollowedLot {
  readonly from: string;
  readonly to: string;
  readonly listerId: string;
  /** The user who drafted it. */
  readonly by: string;
}

/** Has what belongs to a lot go along to the one that follows it, as part of the same transaction. */
export type GoAlong = (tx: Tx, followed: FollowedLot) => Promise<void>;

/** What goes along to a lot that follows another; the feature that keeps it declares how. */
@Injectable()
export class FollowedLots {
  #goAlong: GoAlong | null = null;

  /** Done once, when the program is built. */
  declare(goAlong: GoAlong): void {
    invariant(this.#goAlong === null, 'what goes along is declared once');
    this.#goAlong = goAlong;
  }

  goAlong(tx: Tx, followed: FollowedLot): Promise<void> {
    invariant(this.#goAlong !== null, 'nobody has declared what goes along');
    return this.#goAlong(tx, followed);
  }
}

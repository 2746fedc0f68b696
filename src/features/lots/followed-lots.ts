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

/** What goes along to a lot that follows another; the features that keep it declare how. */
@Injectable()
export class FollowedLots {
  readonly #declared: GoAlong[] = [];

  /** Done once by each feature, when the program is built. */
  declare(goAlong: GoAlong): void {
    this.#declared.push(goAlong);
  }

  /** One after the other, in the order in which it was declared. */
  async goAlong(tx: Tx, followed: FollowedLot): Promise<void> {
    invariant(this.#declared.length > 0, 'nobody has declared what goes along');
    for (const goAlong of this.#declared) await goAlong(tx, followed);
  }
}

import { Injectable } from '@nestjs/common';
import {
  ASSET_OBJECTION_KINDS,
  type AssetObjectionKind,
} from '../../core/listing/asset-objection.js';
import type { ObjectionGround } from '../../core/listing/objection-grounds.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Lot } from '../lots/lot.js';
import { SettlementsService } from '../lots/settlements/settlements.service.js';
import type { WholeAssetObjection } from './asset-objection.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { ObjectionFile } from './objection-file.js';

/** An objection that waits when the hammer falls, as the publicity of the result takes it over. */
export interface CarriedObjection extends WholeAssetObjection {
  readonly ground: ObjectionGround;
}

const SYSTEM = 'system';

/** Hands over to the publicity of a result what was objected to the sale and not ruled on by its end. */
@Injectable()
export class CarriedObjectionsService {
  constructor(
    private readonly store: AssetObjectionsStore,
    private readonly file: ObjectionFile,
    private readonly settlements: SettlementsService,
  ) {}

  /** Whether something waits that has not been handed over yet. */
  async isAnyOpen(read: Queryable, lotId: string): Promise<boolean> {
    return (await this.store.openOn(read, lotId)).length > 0;
  }

  /** Lots that have ended and of which something still has to be handed over. */
  lotsWithOpen(read: Queryable, limit: number): Promise<readonly string[]> {
    return this.store.endedLots(read, limit);
  }

  /** Hands over everything that waits on a lot that is locked; `take` answers what has taken its place. */
  async carry(
    tx: Tx,
    lotId: string,
    take: (one: CarriedObjection) => Promise<string>,
  ): Promise<void> {
    for (const { objection } of await this.store.openOn(tx, lotId)) {
      const whole = await this.store.lock(tx, objection.id);
      invariant(whole, 'an objection stays where it is');
      const carriedTo = await take({ ...whole, ground: groundOf(objection.kind) });
      await this.file.write(tx, whole, { type: 'carry', by: SYSTEM, content: { carriedTo } });
    }
  }

  /** Notes that the result was undone for what an objection had carried over, if it was one of these. */
  async noteUpheld(tx: Tx, lot: Lot, resultObjectionId: string): Promise<void> {
    const own = (await this.store.ofLot(tx, lot.id)).find(({ acts }) =>
      acts.some(({ content }) => content.carriedTo === resultObjectionId),
    );
    if (own === undefined) return;
    const { id: objectionId, kind } = own.objection;
    await this.settlements.mark(tx, lot, { objectionId, kind, at: tx.now });
  }

  /** Ends what waits on a lot that was withdrawn: there is nothing left to rule on. */
  async lapse(tx: Tx, lotId: string): Promise<void> {
    for (const whole of await this.store.openOn(tx, lotId))
      await this.file.write(tx, whole, { type: 'lapse', by: SYSTEM });
  }
}

function groundOf(kind: AssetObjectionKind): ObjectionGround {
  const found = ASSET_OBJECTION_KINDS.find((one) => one.kind === kind);
  invariant(found, `there is no kind of objection named ${kind}`);
  return found.carriedAs;
}

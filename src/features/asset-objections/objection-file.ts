import { Injectable } from '@nestjs/common';
import { stateAfter } from '../../core/listing/asset-objection.js';
import type { Instant } from '../../core/kernel/instant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { standingOf, type StoredAct, type WholeAssetObjection } from './asset-objection.js';
import { AssetObjectionsStore } from './asset-objections.store.js';

/** An objection and its lot, both locked until the transaction ends. */
export interface LockedObjection {
  readonly whole: WholeAssetObjection;
  readonly lot: Lot;
}

export type NewAct = Pick<StoredAct, 'type' | 'by'> &
  Partial<Omit<StoredAct, 'id' | 'objectionId' | 'at'>>;

/** The file of an objection: everybody who does something about it locks its lot first, then itself. */
@Injectable()
export class ObjectionFile {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly store: AssetObjectionsStore,
    private readonly ids: Ids,
  ) {}

  /** Locks an objection and its lot. Refuses with `not-found` unless `isTheirs` says that it is the asker's to see. */
  async lock(
    tx: Tx,
    id: string,
    isTheirs: (one: WholeAssetObjection) => boolean,
  ): Promise<LockedObjection> {
    const known = await this.store.find(tx, id);
    if (known === null || !isTheirs(known)) throw new ApiError('not-found');
    await this.lots.lock(tx, known.objection.lotId);
    const lot = await this.lots.getPublished(tx, known.objection.lotId);
    const whole = await this.store.lock(tx, id);
    if (whole === null) throw new ApiError('not-found');
    return { whole, lot };
  }

  /** Writes down what was done, in the trail of the centre too. Refuses with `conflict` what its state does not allow. */
  async write(tx: Tx, { objection, ...whole }: WholeAssetObjection, act: NewAct): Promise<Instant> {
    const { state } = standingOf({ objection, ...whole });
    if (stateAfter(state, act.type) === null)
      throw new ApiError('conflict', 'This objection has ended.');
    const { organisationId = null, secondBy = null, reason = null, courtReference = null } = act;
    const { content = {}, type, by } = act;
    const facts = {
      ...{ objection: objection.id, lot: objection.lotId, act: type },
      ...(reason !== null && { reasonHash: nodeSha256(reason) }),
      ...(courtReference !== null && { courtReference }),
      ...(content.ruling !== undefined && { consequence: content.ruling.consequence }),
      // Whoever confirmed stands as the one who did it; who asked stands beside.
      ...(secondBy !== null && { asked: by }),
    };
    const change = { type: `asset-objection-${type}`, by: secondBy ?? by, facts };
    const at = await recordChange(tx, objection.centreId, change);
    await this.store.appendAct(tx, {
      ...{ id: this.ids.next('aoa'), objectionId: objection.id, type, organisationId },
      ...{ by, secondBy, at, reason, courtReference, content },
    });
    return at;
  }

  /** The objections to a lot that wait, this one left out. */
  async othersOpen(
    tx: Tx,
    { objection }: WholeAssetObjection,
  ): Promise<readonly WholeAssetObjection[]> {
    const open = await this.store.openOn(tx, objection.lotId);
    return open.filter((one) => one.objection.id !== objection.id);
  }

  find(id: string): Promise<WholeAssetObjection | null> {
    return this.store.find(this.database.read, id);
  }
}

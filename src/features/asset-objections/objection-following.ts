import { Injectable } from '@nestjs/common';
import { ApiError } from '../../platform/http/api-error.js';
import type { Tx } from '../../platform/database/tx.js';
import { StandstillService } from '../auctions/standstill.service.js';
import { LotsService } from '../lots/lots.service.js';
import { standingOf } from './asset-objection.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { CarriedObjectionsService } from './carried-objections.service.js';

/** What becomes of objections when their lot is withdrawn, and of a lot that they hold. */
@Injectable()
export class ObjectionFollowing {
  constructor(
    private readonly lots: LotsService,
    private readonly standstill: StandstillService,
    private readonly store: AssetObjectionsStore,
    private readonly carried: CarriedObjectionsService,
  ) {}

  /** Ends what waits on a lot that was withdrawn. */
  async follow(tx: Tx, lotId: string): Promise<void> {
    if ((await this.store.openOn(tx, lotId)).length === 0) return;
    await this.lots.lock(tx, lotId);
    const { result } = await this.standstill.standing(tx, lotId);
    if (result?.outcome === 'withdrawn') await this.carried.lapse(tx, lotId);
  }

  /** Refuses with `must-stand-still` to resume a lot that an objection holds. */
  async assertNotHeld(tx: Tx, lotId: string): Promise<void> {
    const open = await this.store.openOn(tx, lotId);
    if (open.some((one) => standingOf(one).measure === 'hold'))
      throw new ApiError('must-stand-still');
  }
}

import { Injectable } from '@nestjs/common';
import { ApiError } from '../../platform/http/api-error.js';
import type { Tx } from '../../platform/database/tx.js';
import { StandstillService } from '../auctions/standstill.service.js';
import { LotsService } from '../lots/lots.service.js';
import { standingOf, type WholeAssetObjection } from './asset-objection.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { CarriedObjectionsService } from './carried-objections.service.js';
import { ObjectionFile } from './objection-file.js';
import { ObjectionHold } from './objection-hold.js';

/** What becomes of objections when their lot opens, or is withdrawn. */
@Injectable()
export class ObjectionFollowing {
  constructor(
    private readonly lots: LotsService,
    private readonly standstill: StandstillService,
    private readonly store: AssetObjectionsStore,
    private readonly carried: CarriedObjectionsService,
    private readonly file: ObjectionFile,
    private readonly hold: ObjectionHold,
  ) {}

  /** Stops a lot that has opened and was to be stopped, and ends what waits on one that was withdrawn. */
  async follow(tx: Tx, lotId: string): Promise<void> {
    if ((await this.store.openOn(tx, lotId)).length === 0) return;
    await this.lots.lock(tx, lotId);
    const { isOpen, result } = await this.standstill.standing(tx, lotId);
    if (result?.outcome === 'withdrawn') return this.carried.lapse(tx, lotId);
    if (!isOpen) return;
    const open = await this.store.openOn(tx, lotId);
    for (const one of open.filter((whole) => standingOf(whole).awaitsOpening))
      await this.stop(tx, one);
  }

  /** Refuses with `must-stand-still` to resume a lot that an objection holds. */
  async assertNotHeld(tx: Tx, lotId: string): Promise<void> {
    const open = await this.store.openOn(tx, lotId);
    if (open.some((one) => standingOf(one).measure === 'hold'))
      throw new ApiError('must-stand-still');
  }

  /** The officer who decided it before the opening is the one who stops the lot. */
  private async stop(tx: Tx, whole: WholeAssetObjection): Promise<void> {
    const decided = whole.acts.findLast(({ type }) => type === 'hold');
    if (decided === undefined) return;
    const { by, reason } = decided;
    const content = await this.hold.stop(tx, whole, { reason: reason ?? '', by, secondBy: null });
    await this.file.write(tx, whole, { type: 'stop', by, content });
  }
}

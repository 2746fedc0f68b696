import { Injectable } from '@nestjs/common';
import type { Ordered } from '../../core/auction/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { StandstillService } from '../auctions/standstill.service.js';
import { type ActContent, standingOf, type WholeAssetObjection } from './asset-objection.js';
import { ObjectionFile } from './objection-file.js';

/**
 * What objections do to the clock of their lot. One that stops it lets it go only if the lot stands for it and for
 * nothing else: another objection, or a ruling of the centre for a reason of its own, goes on holding it.
 */
@Injectable()
export class ObjectionHold {
  constructor(
    private readonly lots: StandstillService,
    private readonly file: ObjectionFile,
  ) {}

  /** Refuses with `sale-over` what can no longer change the sale of a lot. */
  async assertGoesOn(tx: Tx, { objection }: WholeAssetObjection): Promise<void> {
    const { result } = await this.lots.standing(tx, objection.lotId);
    if (result !== null) throw new ApiError('sale-over');
  }

  /** Stops the lot, or puts its opening off; answers what is to be remembered of it. */
  async stop(tx: Tx, whole: WholeAssetObjection, ordered: Ordered): Promise<ActContent> {
    const { lotId } = whole.objection;
    const { suspendedSince } = await this.lots.standing(tx, lotId);
    if (suspendedSince === null) return { since: await this.lots.stop(tx, lotId, ordered) };
    const others = await this.file.othersOpen(tx, whole);
    const isForOthers = others.some((one) => standingOf(one).heldSince === suspendedSince);
    // It stands for an incident, or a reason of the centre's own: that ends by a ruling of its own.
    return { since: isForOthers ? suspendedSince : null };
  }

  /** Lets the lot go on where it stands for this objection alone. */
  async release(tx: Tx, whole: WholeAssetObjection, ordered: Ordered): Promise<void> {
    const { heldSince } = standingOf(whole);
    if (heldSince === null) return;
    const { suspendedSince, result } = await this.lots.standing(tx, whole.objection.lotId);
    if (result !== null || suspendedSince !== heldSince) return;
    const others = await this.file.othersOpen(tx, whole);
    if (others.some((one) => standingOf(one).measure === 'hold')) return;
    await this.lots.resume(tx, whole.objection.lotId, ordered);
  }

  /** Withdraws the lot for good. */
  withdraw(tx: Tx, { objection }: WholeAssetObjection, ordered: Ordered): Promise<void> {
    return this.lots.withdraw(tx, objection.lotId, ordered);
  }
}

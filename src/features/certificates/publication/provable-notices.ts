import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import {
  NoticeProofService,
  type ProvenNotice,
} from '../../auctions/noticing/notice-proof.service.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { NoticeCertificatesStore } from './notice-certificates.store.js';

/** Finds the notices that can be certified: only when a lot has opened is it known for how long its notice stood. */
@Injectable()
export class ProvableNotices {
  constructor(
    private readonly lots: LotsService,
    private readonly proofs: NoticeProofService,
    private readonly store: NoticeCertificatesStore,
  ) {}

  /** A lot, locked, with what is on record of its notice. Refuses with `not-found` and `conflict`. */
  async lock(tx: Tx, lotId: string): Promise<{ readonly lot: Lot; readonly notice: ProvenNotice }> {
    await this.lots.lock(tx, lotId);
    const lot = await this.lots.getPublished(tx, lotId);
    if (tx.now < lot.opensAt)
      throw new ApiError('conflict', 'The notice can be certified once the lot has opened.');
    const notice = await this.proofs.of(tx, lot);
    if (notice === null)
      throw new ApiError('conflict', 'The lot was published before placements were kept.');
    const earlier = await this.store.ofLot(tx, lotId);
    if (earlier.some((one) => one.void === null))
      throw new ApiError('conflict', 'This notice has a certificate that is in force.');
    return { lot, notice };
  }
}

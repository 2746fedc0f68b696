import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LotsService } from '../../lots/lots.service.js';
import { PanelReview } from './panel-review.js';
import { PanelsStore } from './panels.store.js';

/** What else happens to a lot, where the lot has a panel. */
@Injectable()
export class PanelGuard {
  constructor(
    private readonly lots: LotsService,
    private readonly panels: PanelsStore,
    private readonly rules: PanelReview,
  ) {}

  /** Marks come from the panel where there is one, and from nobody else. Refuses with `panel-decides`. */
  async assertNone(tx: Tx, lot: string): Promise<void> {
    if ((await this.panels.find(tx, lot)) !== null) throw new ApiError('panel-decides');
  }

  /** Somebody has enrolled: whoever on the panel stands near the new bidder stands back. */
  async review(tx: Tx, lotId: string): Promise<void> {
    const found = await this.panels.find(tx, lotId);
    if (!found?.outcome || found.closedAt !== null) return;
    const panel = await this.panels.lock(tx, lotId);
    if (panel !== null) await this.rules.run(tx, panel, await this.lots.getPublished(tx, lotId));
  }
}

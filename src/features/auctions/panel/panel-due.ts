import { Injectable } from '@nestjs/common';
import { drawnOrder } from '../../../core/draw/draw.js';
import { panelSubject } from '../../../core/draw/panel.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Cipher } from '../../../platform/encryption/cipher.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { SYSTEM } from '../order.js';
import type { WholePanel } from './panel.js';
import { PanelHandover } from './panel-handover.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelReview } from './panel-review.js';
import { PanelsStore } from './panels.store.js';
import { seedContext } from './seed-context.js';

/** Does what is due in a draw, whoever comes first: opens the seed, and ends the giving of marks. Nobody presses a button. */
@Injectable()
export class PanelDue {
  constructor(
    private readonly lots: LotsService,
    private readonly panels: PanelsStore,
    private readonly log: PanelLogStore,
    private readonly review: PanelReview,
    private readonly handover: PanelHandover,
    private readonly cipher: Cipher,
  ) {}

  /** Whatever is due by now in the last draw of a lot; what has been done already is left alone. */
  async act(tx: Tx, lotId: string): Promise<void> {
    let panel = await this.panels.lock(tx, lotId);
    const lot = await this.lots.getPublished(tx, lotId);
    if (panel?.outcome === null && tx.now >= panel.draw.wordsUntil)
      panel = await this.draw(tx, panel, lot);
    if (panel?.outcome && panel.closedAt === null && tx.now >= panel.draw.marksUntil)
      await this.close(tx, panel, lot);
  }

  private async draw(tx: Tx, { draw, words }: WholePanel, lot: Lot): Promise<WholePanel | null> {
    const { id, lotId, no, centreId, candidates, sealedSeed } = draw;
    const seed = this.cipher.decrypt(sealedSeed, seedContext(id));
    const subject = panelSubject(lotId, no);
    const added = words.map(({ word }) => word);
    const order = drawnOrder(candidates, { subject, seed, words: added }, nodeSha256);
    const facts = { lot: lotId, draw: id, seed, words: added.length, order: [...order] };
    const drawnAt = await recordChange(tx, centreId, { type: 'panel-drawn', by: SYSTEM, facts });
    await this.log.appendOutcome(tx, id, { seed, order, drawnAt });
    const drawn = await this.panels.find(tx, lotId);
    return drawn && this.review.run(tx, drawn, lot);
  }

  private async close(tx: Tx, panel: WholePanel, lot: Lot): Promise<void> {
    const { id, centreId, lotId } = panel.draw;
    await this.handover.atDeadline(tx, await this.review.run(tx, panel, lot));
    const facts = { lot: lotId, draw: id };
    const change = { type: 'panel-marks-closed', by: SYSTEM, facts };
    await this.log.appendClosing(tx, id, await recordChange(tx, centreId, change));
  }
}

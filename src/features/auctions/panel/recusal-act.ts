import { Injectable } from '@nestjs/common';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { ExpertsService } from '../../experts/experts.service.js';
import { DirectoryService } from '../../parties/directory.service.js';
import type { KeptRecusal, WholePanel } from './panel.js';
import { PanelHandover } from './panel-handover.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelsStore } from './panels.store.js';

/** What a recusal does: the next in the drawn order takes the seat, and what was marked with it is marked anew. */
@Injectable()
export class RecusalAct {
  constructor(
    private readonly experts: ExpertsService,
    private readonly directory: DirectoryService,
    private readonly panels: PanelsStore,
    private readonly log: PanelLogStore,
    private readonly handover: PanelHandover,
  ) {}

  /** The panel of a lot, locked, with somebody who was drawn and can be recused, and the name. */
  async assertDrawn(
    tx: Tx,
    lot: string,
    expert: string,
  ): Promise<{ readonly panel: WholePanel; readonly name: string }> {
    const panel = await this.panels.lock(tx, lot);
    if (!panel?.outcome?.order.includes(expert)) throw new ApiError('not-found');
    if (panel.closedAt !== null) throw new ApiError('conflict', CLOSED);
    if (![...panel.seats, ...panel.reserve].includes(expert))
      throw new ApiError('conflict', 'This expert has been recused already.');
    const [entry] = await this.experts.findAll(tx, [expert]);
    const user = entry === undefined ? null : await this.directory.find(entry.userId, tx);
    return { panel, name: user?.name ?? expert };
  }

  /** Recuses somebody who was drawn for a panel, whose row is locked. Refuses with `conflict` once marks are closed. */
  async recuse(
    tx: Tx,
    panel: WholePanel,
    recusal: Omit<KeptRecusal, 'at' | 'rule'>,
  ): Promise<void> {
    const { draw, closedAt } = panel;
    if (closedAt !== null) throw new ApiError('conflict', CLOSED);
    const { expertId, kind, by, secondBy } = recusal;
    const facts = { lot: draw.lotId, draw: draw.id, expert: expertId, kind, secondBy };
    const at = await recordChange(tx, draw.centreId, { type: 'expert-recused', by, facts });
    await this.log.appendRecusal(tx, draw.id, { ...recusal, rule: null, at });
    const after = await this.panels.find(tx, draw.lotId);
    if (after !== null) await this.handover.whenComplete(tx, after);
  }
}

const CLOSED = 'The time for marks is over.';

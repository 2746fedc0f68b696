import { Injectable } from '@nestjs/common';
import type { PanelWish } from '../../../contract/experts.js';
import type { AssetKind } from '../../../core/collateral/asset.js';
import { seedCommitment } from '../../../core/draw/draw.js';
import { panelSubject } from '../../../core/draw/panel.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import { ExpertsService } from '../../experts/experts.service.js';
import type { Lot } from '../../lots/lot.js';
import { CentreLots } from '../centre-lots.js';
import { readState, takesScores } from './marked-bidders.js';
import { isShort, type PanelDraw } from './panel.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelSeeds } from './panel-seeds.js';
import { type PanelTimes, readTimes } from './panel-times.js';
import { PanelsStore } from './panels.store.js';

/** Opens the draw of a panel: freezes who can be drawn, and commits to a seed before anybody can add a word. */
@Injectable()
export class PanelOpeningService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: CentreLots,
    private readonly experts: ExpertsService,
    private readonly panels: PanelsStore,
    private readonly log: PanelLogStore,
    private readonly seeds: PanelSeeds,
  ) {}

  /**
   * Opens the draw of a weighted lot. Refuses with `not-found`, `not-allowed` (another centre's lot), `invalid-body`
   * (times that do not follow one another and the end of the lot) and `conflict`: no weighted lot, its marks have been
   * entered, its amounts are known, it has a panel that is not short of members, or too few experts fit.
   */
  open(command: Command, lotId: string, wish: PanelWish): Promise<{ readonly id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lockOwn(tx, actor, lotId);
      const times = readTimes(wish, { now: tx.now, endsAt: lot.endsAt ?? lot.opensAt });
      await assertScorable(tx, lot);
      const no = await this.nextNo(tx, lot);
      const asked = { kinds: kindsOf(lot), disciplines: wish.disciplines };
      const fitting = await this.experts.findFitting(tx, actor.organisationId, asked);
      if (fitting.length < wish.size)
        throw new ApiError('conflict', 'The pool has too few experts whose field fits.');
      const candidates = fitting.map(({ id }) => id).sort();
      const own = { lotId, no, centreId: actor.organisationId, size: wish.size, ...asked };
      const by = actor.userId;
      const draw = await this.commit(tx, { ...own, ...times, candidates, openedBy: by });
      return { id: draw.id };
    });
  }

  private async commit(tx: Tx, own: Unsealed): Promise<PanelDraw> {
    const { id, seed, sealedSeed } = this.seeds.fresh();
    const { lotId, no, centreId, openedBy, candidates } = own;
    const commitment = seedCommitment({ subject: panelSubject(lotId, no), seed }, nodeSha256);
    const facts = { lot: lotId, draw: id, commitment, size: own.size, candidates: [...candidates] };
    const change = { type: 'panel-draw-opened', by: openedBy, facts };
    const openedAt = await recordChange(tx, centreId, change);
    const draw = { ...own, id, commitment, sealedSeed, openedAt };
    await this.log.appendDraw(tx, draw);
    this.seeds.noteWhenDurable(tx, draw);
    return draw;
  }

  /** One more than the last draw, which must have left the panel short; that one is over then. */
  private async nextNo(tx: Tx, { id }: Lot): Promise<number> {
    const before = await this.panels.lock(tx, id);
    if (before === null) return 1;
    if (!isShort(before)) throw new ApiError('conflict', 'This lot has a panel already.');
    if (before.closedAt === null) await this.log.appendClosing(tx, before.draw.id, tx.now);
    return before.draw.no + 1;
  }
}

type Unsealed = Omit<PanelDraw, 'id' | 'commitment' | 'sealedSeed' | 'openedAt'> & PanelTimes;

async function assertScorable(tx: Tx, { id, format }: Lot): Promise<void> {
  if (format !== 'weighted') throw new ApiError('conflict', 'Only a weighted lot has a panel.');
  const state = await readState(tx, id, tx.now);
  if (!takesScores(state)) throw new ApiError('conflict', 'No marks are taken any more.');
  if (Object.values(state.bidders).some(({ scores }) => scores))
    throw new ApiError('conflict', 'Marks have been entered already.');
}

function kindsOf({ publishedAssets }: Lot): readonly AssetKind[] {
  return [...new Set((publishedAssets ?? []).map(({ kind }) => kind))].sort();
}

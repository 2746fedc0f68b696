import { Injectable } from '@nestjs/common';
import type { LotPanel, Panel, PanelMember, PanelProgress } from '../../../contract/experts.js';
import { mayDo } from '../../../contract/permissions.js';
import { panelSubject } from '../../../core/draw/panel.js';
import { isOver } from '../../../core/listing/lifecycle.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import type { WholePanel } from './panel.js';
import { PanelNames } from './panel-names.js';
import { PanelWordsService } from './panel-words.service.js';
import { PanelsStore } from './panels.store.js';

/**
 * Shows the panel of a lot and its draw. Everybody can repeat the draw by the ids of experts; who they are is told the
 * centre at once, and everybody only when the lot is over (招标投标法 art. 37: the list is confidential before a result).
 */
@Injectable()
export class PanelDeskService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly panels: PanelsStore,
    private readonly words: PanelWordsService,
    private readonly names: PanelNames,
  ) {}

  /** The panel of a published lot, as `visitor` may see it. Refuses with `not-found`. */
  async of(visitor: Actor | null, lotId: string): Promise<LotPanel> {
    const { read } = this.database;
    const lot = await this.lots.findPublished(lotId);
    if (lot === null) throw new ApiError('not-found');
    const panel = await this.panels.find(read, lotId);
    if (panel === null) return { lot: lotId, panel: null };
    const isCentre = visitor !== null && seesAll(visitor, panel);
    const mayAddWord =
      visitor !== null &&
      mayDo('panel.add-word', visitor) &&
      (await this.words.mayAdd(read, lot, { panel, actor: visitor, now: this.clock.now() }));
    return {
      lot: lotId,
      panel: {
        ...shownTo(panel, visitor),
        recusals: panel.recusals.map(({ expertId, kind, rule, reason, at }) => {
          return { expert: expertId, kind, rule, reason: isCentre ? reason : null, at };
        }),
        members: await this.members(panel, lot, isCentre),
        openedBy: isCentre ? await this.names.ofUser(panel.draw.openedBy) : null,
        progress: isCentre ? progressOf(panel) : [],
        mayAddWord,
      },
    };
  }

  private async members(
    panel: WholePanel,
    lot: Lot,
    isCentre: boolean,
  ): Promise<readonly PanelMember[]> {
    if (isCentre) return this.names.of(panel.draw.candidates);
    return isOver(lot.status) ? this.names.of(panel.seats) : [];
  }
}

type Shown = Omit<Panel, 'recusals' | 'members' | 'openedBy' | 'progress' | 'mayAddWord'>;

/** What everybody sees, and one's own word; those of others only once nobody can answer them with another. */
function shownTo(panel: WholePanel, visitor: Actor | null): Shown {
  const { draw, outcome, seats, reserve, handovers, closedAt } = panel;
  const { id, lotId, no, size, kinds, disciplines, commitment, candidates } = draw;
  const isSeen = (organisationId: string): boolean =>
    outcome !== null || organisationId === visitor?.organisationId;
  return {
    ...{ id, no, size, kinds, disciplines, commitment, candidates, outcome, seats, reserve },
    ...{ subject: panelSubject(lotId, no), openedAt: draw.openedAt },
    ...{ wordsUntil: draw.wordsUntil, marksUntil: draw.marksUntil },
    words: panel.words.map(({ organisationId, paddle, word }) => ({
      ...{ paddle, word: isSeen(organisationId) ? word : null },
    })),
    marked: handovers.map(({ paddle }) => paddle),
    isClosed: closedAt !== null,
  };
}

/** The centre that holds the draw, and auditors. */
function seesAll({ organisationId, kind }: Actor, { draw }: WholePanel): boolean {
  return organisationId === draw.centreId || kind === 'auditor';
}

function progressOf({ seats, marks }: WholePanel): readonly PanelProgress[] {
  return seats.map((expert) => {
    const own = marks.filter(({ expertId }) => expertId === expert);
    const handedIn = own.filter(({ isHandedIn }) => isHandedIn).length;
    return { expert, entered: own.length, handedIn };
  });
}

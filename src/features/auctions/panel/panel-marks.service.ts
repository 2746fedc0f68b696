import { Injectable } from '@nestjs/common';
import type { MarksWish } from '../../../contract/experts.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import { markedBidders, readState, takesScores, weightedRules } from './marked-bidders.js';
import { isHandedOver, PanelHandover } from './panel-handover.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelSeats, type Seat } from './panel-seats.js';
import { PanelsStore } from './panels.store.js';
import { assertMarks } from './read-marks.js';

/** Takes the marks of experts. Nobody else sees any before all are in: they lie apart from everything that is shown. */
@Injectable()
export class PanelMarksService {
  constructor(
    private readonly commands: Commands,
    private readonly seats: PanelSeats,
    private readonly panels: PanelsStore,
    private readonly log: PanelLogStore,
    private readonly handover: PanelHandover,
    private readonly ids: Ids,
  ) {}

  /**
   * Keeps what an expert gives, in the place of what it gave before. Refuses with `not-found` (no seat here), `closed`
   * (the deadline is past, or the amounts are known), `invalid-body` and `conflict` (marks that stand in the record).
   */
  give(command: Command, lot: string, wish: MarksWish): Promise<{ readonly lot: string }> {
    const { actor, receivedAt } = command;
    return this.commands.once(command, async (tx) => {
      const seat = await this.seats.lock(tx, lot, actor.userId);
      const { draw, closedAt } = seat.panel;
      const state = await readState(tx, lot, tx.now);
      if (closedAt !== null || receivedAt >= draw.marksUntil || !takesScores(state))
        throw new ApiError('closed');
      const criteria = weightedRules(state).criteria.map(({ name }) => name);
      assertMarks(wish, { paddles: markedBidders(state), criteria });
      const isDone = wish.sheets.some(({ paddle }) => isHandedOver(seat.panel, paddle));
      if (isDone) throw new ApiError('conflict', 'These marks stand in the record.');
      await this.keep(tx, seat, { ...wish, by: actor.userId });
      const after = await this.panels.find(tx, lot);
      if (after !== null) await this.handover.whenComplete(tx, after);
      return { lot };
    });
  }

  private async keep(tx: Tx, { panel, expertId }: Seat, given: Given): Promise<void> {
    const { sheets, isHandedIn, by } = given;
    const { draw } = panel;
    const facts = { lot: draw.lotId, draw: draw.id, expert: expertId, bidders: sheets.length };
    const type = isHandedIn ? 'panel-marks-handed-in' : 'panel-marks-kept';
    const givenAt = await recordChange(tx, draw.centreId, { type, by, facts });
    const rows = sheets.map(({ paddle, marks }) => {
      const id = this.ids.next('mrk');
      return { id, expertId, paddle, marks, isHandedIn, givenAt };
    });
    await this.log.appendMarks(tx, draw.id, rows);
  }
}

interface Given extends MarksWish {
  readonly by: string;
}

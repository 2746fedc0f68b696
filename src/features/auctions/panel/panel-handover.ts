import { Injectable } from '@nestjs/common';
import type { PanelScores } from '../../../contract/scores.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Ids } from '../../../platform/ids/ids.js';
import { LotDesk } from '../lot-desk.js';
import { SYSTEM } from '../order.js';
import { markedBidders, readState, takesScores, weightedRules } from './marked-bidders.js';
import { isShort, type KeptMarks, type WholePanel } from './panel.js';
import { PanelLogStore } from './panel-log.store.js';

/** Gives the marks of a panel to the record of its lot, by the command that scores have always come in by. */
@Injectable()
export class PanelHandover {
  constructor(
    private readonly desk: LotDesk,
    private readonly log: PanelLogStore,
    private readonly ids: Ids,
  ) {}

  /** Hands over once everybody who sits has handed in the marks of every bidder that is not done; else nothing happens. */
  async whenComplete(tx: Tx, panel: WholePanel): Promise<void> {
    const open = await this.open(tx, panel);
    if (open === null || isShort(panel) || panel.seats.length === 0) return;
    const { pending, criteria } = open;
    const isIn = (paddle: string): boolean =>
      completeMarks(panel, paddle, criteria).filter(({ isHandedIn }) => isHandedIn).length ===
      panel.seats.length;
    if (pending.every(isIn)) await this.handOver(tx, panel, open);
  }

  /** At the deadline whatever is complete counts, handed in or not. */
  async atDeadline(tx: Tx, panel: WholePanel): Promise<void> {
    const open = await this.open(tx, panel);
    if (open !== null) await this.handOver(tx, panel, open);
  }

  /** The bidders whose marks have yet to go into the record; null where none can any more. */
  private async open(tx: Tx, panel: WholePanel): Promise<Open | null> {
    const state = await readState(tx, panel.draw.lotId, tx.now);
    if (!takesScores(state)) return null;
    const pending = markedBidders(state).filter((paddle) => !isHandedOver(panel, paddle));
    const criteria = weightedRules(state).criteria.map(({ name }) => name);
    return { pending, criteria };
  }

  private async handOver(tx: Tx, panel: WholePanel, { pending, criteria }: Open): Promise<void> {
    const { lotId: lot, id } = panel.draw;
    for (const paddle of pending) {
      const given = completeMarks(panel, paddle, criteria);
      if (given.length === 0) continue;
      const scores: PanelScores = Object.fromEntries(
        criteria.map((name) => [name, given.map(({ marks }) => marks[name] ?? 0)]),
      );
      const persons = { reason: `panel-marks: ${id}`, by: SYSTEM, secondBy: null };
      const command = { type: 'score', paddle: paddle as Paddle, scores, ...persons } as const;
      await this.desk.order(tx, { lot, command, receivedAt: tx.now });
      const experts = given.map(({ expertId }) => expertId);
      const own = { id: this.ids.next('hov'), paddle, experts, at: tx.now };
      await this.log.appendHandover(tx, id, own);
    }
  }
}

interface Open {
  readonly pending: readonly string[];
  readonly criteria: readonly string[];
}

/** Whether the marks of a bidder stand in the record, and are those of whoever sits on the panel now. */
export function isHandedOver({ handovers, seats, closedAt }: WholePanel, paddle: string): boolean {
  const last = handovers.find((one) => one.paddle === paddle);
  if (last === undefined) return false;
  return closedAt !== null || seats.every((seat) => last.experts.includes(seat));
}

/** What those who sit gave a bidder, as far as it is complete, in the order of their seats. */
function completeMarks(
  { seats, marks }: WholePanel,
  paddle: string,
  criteria: readonly string[],
): readonly KeptMarks[] {
  return seats.flatMap((seat) => {
    const own = marks.find((one) => one.expertId === seat && one.paddle === paddle);
    const isComplete =
      own !== undefined && criteria.every((name) => Object.hasOwn(own.marks, name));
    return isComplete ? [own] : [];
  });
}

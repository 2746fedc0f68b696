import { Injectable } from '@nestjs/common';
import type { MarkSheet, PanelSheet, PanelTask } from '../../../contract/experts.js';
import type { AuctionState } from '../../../core/auction/auction.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { markedBidders, readState, takesScores, weightedRules } from './marked-bidders.js';
import { isHandedOver } from './panel-handover.js';
import { PanelSeats, type Seat } from './panel-seats.js';

/** Shows experts the lots on whose panel they sit: their own marks, and bidders by paddle alone. */
@Injectable()
export class PanelTasksService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly seats: PanelSeats,
  ) {}

  /** The lots on whose panel the actor sits, newest first. */
  async list({ userId }: Actor): Promise<{ items: readonly PanelTask[] }> {
    const lots = await this.seats.lotsOf(this.database.read, userId);
    return { items: await this.tasks(lots, userId) };
  }

  /** How many of them wait for marks; one whose bidders are still to come waits as well. */
  async count({ userId }: Actor): Promise<{ waiting: number }> {
    const lots = await this.seats.openLotsOf(this.database.read, userId, this.clock.now());
    const tasks = await this.tasks(lots, userId);
    const isDone = ({ bidders, handedIn }: PanelTask): boolean =>
      bidders > 0 && handedIn === bidders;
    return { waiting: tasks.filter((one) => one.isOpen && !isDone(one)).length };
  }

  /** What the actor has to mark in a lot, and has marked. Refuses with `not-found`. */
  async sheet({ userId }: Actor, lot: string): Promise<PanelSheet> {
    const found = await this.find(lot, userId);
    if (found === null) throw new ApiError('not-found');
    const { criteria, dropExtremes } = weightedRules(found.state);
    return { ...taskOf(found), criteria, dropExtremes, sheets: sheetsOf(found) };
  }

  private async tasks(lots: readonly string[], userId: string): Promise<readonly PanelTask[]> {
    const tasks: PanelTask[] = [];
    for (const lot of lots) {
      const found = await this.find(lot, userId);
      if (found !== null) tasks.push(taskOf(found));
    }
    return tasks;
  }

  private async find(lotId: string, userId: string): Promise<Found | null> {
    const { read } = this.database;
    const seat = await this.seats.find(read, lotId, userId);
    const lot = seat && (await this.lots.findPublished(lotId));
    if (!lot) return null;
    const now = this.clock.now();
    const state = await readState(read, lotId, now);
    const { draw, closedAt } = seat.panel;
    const isOpen = closedAt === null && now < draw.marksUntil && takesScores(state);
    return { lot, seat, state, isOpen };
  }
}

interface Found {
  readonly lot: Lot;
  readonly seat: Seat;
  readonly state: AuctionState;
  readonly isOpen: boolean;
}

function taskOf(found: Found): PanelTask {
  const { lot, seat, isOpen } = found;
  const sheets = sheetsOf(found);
  return {
    ...{ lot: lot.id, title: lot.title, status: lot.status, isOpen },
    ...{ seatedAt: seat.taken.at, hasMovedUp: seat.taken.hasMovedUp },
    marksUntil: seat.panel.draw.marksUntil,
    bidders: sheets.length,
    handedIn: sheets.filter(({ isHandedIn }) => isHandedIn).length,
  };
}

function sheetsOf({ seat: { panel, expertId }, state }: Found): readonly MarkSheet[] {
  return markedBidders(state).map((paddle) => {
    const own = panel.marks.find((one) => one.expertId === expertId && one.paddle === paddle);
    const isFinal = isHandedOver(panel, paddle);
    return { paddle, marks: own?.marks ?? {}, isHandedIn: own?.isHandedIn ?? false, isFinal };
  });
}

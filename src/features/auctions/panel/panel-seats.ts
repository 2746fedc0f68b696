import { Injectable } from '@nestjs/common';
import { type SeatTaken, seatTakenBy } from '../../../core/draw/panel.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { ExpertsService } from '../../experts/experts.service.js';
import { LotsService } from '../../lots/lots.service.js';
import type { WholePanel } from './panel.js';
import { PanelReview } from './panel-review.js';
import { PanelsStore } from './panels.store.js';

/** A seat that somebody has on the panel of a lot. */
export interface Seat {
  readonly panel: WholePanel;
  readonly expertId: string;
  /** Since when, and how. */
  readonly taken: SeatTaken;
}

/** Finds the seats of whoever is signed in; who has none learns nothing of a panel, not even that there is one. */
@Injectable()
export class PanelSeats {
  constructor(
    private readonly lots: LotsService,
    private readonly experts: ExpertsService,
    private readonly panels: PanelsStore,
    private readonly review: PanelReview,
  ) {}

  /** Somebody's seat in a lot; null where there is none. */
  async find(read: Queryable, lot: string, userId: string): Promise<Seat | null> {
    const panel = await this.panels.find(read, lot);
    return panel && this.seatIn(read, panel, userId);
  }

  /**
   * The same, its panel locked, and after everybody who has to stand back by what is on record now does. Refuses with
   * `not-found`.
   */
  async lock(tx: Tx, lotId: string, userId: string): Promise<Seat> {
    const panel = await this.panels.lock(tx, lotId);
    if (panel === null || (await this.seatIn(tx, panel, userId)) === null)
      throw new ApiError('not-found');
    const lot = await this.lots.getPublished(tx, lotId);
    const seat = await this.seatIn(tx, await this.review.run(tx, panel, lot), userId);
    if (seat === null) throw new ApiError('not-found');
    return seat;
  }

  /** The lots on whose panel somebody may sit or have sat, newest first. */
  async lotsOf(read: Queryable, userId: string): Promise<readonly string[]> {
    return this.panels.findLotsOf(read, await this.entriesOf(read, userId));
  }

  /** The same of those whose marks are still taken at `now`. */
  async openLotsOf(read: Queryable, userId: string, now: Instant): Promise<readonly string[]> {
    return this.panels.findLotsOf(read, await this.entriesOf(read, userId), now);
  }

  private async seatIn(read: Queryable, panel: WholePanel, userId: string): Promise<Seat | null> {
    const { draw, outcome, recusals, seats } = panel;
    const own = (await this.entriesOf(read, userId)).find((id) => seats.includes(id));
    if (own === undefined || outcome === null) return null;
    const taken = seatTakenBy(own, { ...outcome, size: draw.size, recusals });
    return taken && { panel, expertId: own, taken };
  }

  /** The entries of pools under which somebody is drawn. */
  private async entriesOf(read: Queryable, userId: string): Promise<readonly string[]> {
    return (await this.experts.findOfUser(read, userId)).map(({ id }) => id);
  }
}

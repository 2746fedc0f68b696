import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { CrossListingsService } from '../../lots/cross-listing/cross-listings.service.js';
import type { Lot } from '../../lots/lot.js';
import { addEnrolment, type EnrolmentRow } from '../enrolments.store.js';
import { PanelGuard } from '../panel/panel-guard.js';

/** An enrolment as it is entered; `via` is the venue that the bidder says it came through. */
export type Entered = Omit<EnrolmentRow, 'lotId' | 'venueId'> & {
  readonly via: string | undefined;
};

/** Writes down who stands behind a paddle, and has whoever that concerns look at it. */
@Injectable()
export class EnrolmentBook {
  constructor(
    private readonly crossListings: CrossListingsService,
    private readonly panel: PanelGuard,
  ) {}

  /** Enters an enrolment; an expert of the lot's panel who is near to the bidder stands back by rule. */
  async enter(
    tx: Tx,
    lot: Pick<Lot, 'id' | 'centreId'>,
    { via, ...entered }: Entered,
  ): Promise<void> {
    const venueId = await this.crossListings.throughOf(tx, lot, via);
    await addEnrolment(tx, { ...entered, lotId: lot.id, venueId });
    await this.panel.review(tx, lot.id);
  }
}

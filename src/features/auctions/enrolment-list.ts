import { Injectable } from '@nestjs/common';
import type { Enrolment } from '../../contract/api.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { AuctionsService } from './auctions.service.js';
import { type EnrolmentRow, readEnrolments } from './enrolments.store.js';

/** Who is enrolled for a lot, as far as the asker may know: the trading centre everyone, others themselves. */
@Injectable()
export class EnrolmentList {
  constructor(
    private readonly auctions: AuctionsService,
    private readonly database: Database,
  ) {}

  /** The enrolments that this actor may see, with how each stands now. Refuses with `not-found`. */
  async read(actor: Actor, lotId: string): Promise<{ items: readonly Enrolment[] }> {
    const bidders = await this.auctions.findBidders(lotId);
    if (!bidders) throw new ApiError('not-found');
    const isSeen = ({ organisationId }: EnrolmentRow): boolean =>
      actor.kind === 'trading-centre' || organisationId === actor.organisationId;
    const rows = await readEnrolments(this.database.read, lotId);
    const enrolled = rows.filter((row) => isSeen(row) && bidders[row.paddle] !== undefined);
    const items = enrolled.map(({ paddle, rank }) => {
      const scores = actor.kind === 'trading-centre' ? bidders[paddle]?.scores : null;
      return {
        lot: lotId,
        paddle,
        rank,
        depositConfirmed: bidders[paddle]?.isDepositMissing === false,
        barred: bidders[paddle]?.barredFor ?? null,
        ...(scores ? { scores } : {}),
      };
    });
    return { items };
  }
}

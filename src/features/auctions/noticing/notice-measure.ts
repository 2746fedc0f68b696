import { Injectable } from '@nestjs/common';
import { withClosings } from '../../../core/kernel/working-days.js';
import { type MediaGap, mediaGaps, type NoticeDates } from '../../../core/listing/placement.js';
import { GovernmentCalendar } from '../../../platform/calendar/government-calendar.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Lot } from '../../lots/lot.js';
import { VenuesService } from '../../venues/venues.service.js';
import { type NoticeRecord, standing } from './notice-record.js';
import { PlacementsStore } from './placements.store.js';

/** Where the notice of a lot stands, measured by what its publication has frozen. */
export interface MeasuredNotice {
  readonly record: NoticeRecord;
  readonly dates: NoticeDates;
  /** What the law wants and is not on record. */
  readonly gaps: readonly MediaGap[];
  /** Those of them that nobody has accepted: because of them the lot would be suspended when it opens. */
  readonly open: readonly MediaGap[];
}

/** Measures where notices stand by the law of their lots; the same for the screen, the certificate and the opening. */
@Injectable()
export class NoticeMeasure {
  constructor(
    private readonly store: PlacementsStore,
    private readonly calendar: GovernmentCalendar,
    private readonly venues: VenuesService,
  ) {}

  async of(read: Queryable, lot: Lot): Promise<MeasuredNotice> {
    const record = await this.store.of(read, lot.id);
    const closings = await this.venues.closingsOf([lot]);
    const dates: NoticeDates = {
      calendar: withClosings(this.calendar.working, closings(lot)),
      opensAt: lot.opensAt,
      period: record.duties?.period ?? null,
    };
    const noticed = { placements: standing(record), corrections: record.corrections };
    const gaps = mediaGaps(record.duties?.media ?? [], noticed, dates);
    const accepted = new Set(record.acceptances.flatMap(({ missing }) => missing));
    return { record, dates, gaps, open: gaps.filter(({ key }) => !accepted.has(key)) };
  }
}

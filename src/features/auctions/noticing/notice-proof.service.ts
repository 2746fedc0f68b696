import { Injectable } from '@nestjs/common';
import { correctionDuties, dutyState, noticeCount } from '../../../core/listing/placement.js';
import type { NoticeCertificateFacts } from '../../../core/listing/notice-certificate.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Lot } from '../../lots/lot.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { FrozenVenues } from '../venue/frozen-venues.js';
import { NoticeMeasure } from './notice-measure.js';
import { standing } from './notice-record.js';

/** What a certificate of publication says of a notice before it has a number. */
export type ProvenNotice = Pick<
  NoticeCertificateFacts,
  | 'publishedAt'
  | 'zhHash'
  | 'enHash'
  | 'period'
  | 'duties'
  | 'placements'
  | 'corrections'
  | 'areCorrectionsPlaced'
  | 'acceptances'
  | 'seal'
>;

/** Gathers what is on record of where a notice stood, as it can be certified. */
@Injectable()
export class NoticeProofService {
  constructor(
    private readonly measure: NoticeMeasure,
    private readonly deeds: DeedsService,
    private readonly venues: FrozenVenues,
  ) {}

  /** Null for a lot that was published before this was kept. */
  async of(read: Queryable, lot: Lot): Promise<ProvenNotice | null> {
    const { record, dates } = await this.measure.of(read, lot);
    const placements = standing(record);
    const own = placements.find(({ edition }) => edition === 0);
    if (own === undefined || record.duties === null) return null;
    const ids = placements.flatMap(({ deedId }) => (deedId === null ? [] : [deedId]));
    const files = await this.deeds.findAll(ids, read);
    const duties = correctionDuties(record.corrections, placements, dates);
    return {
      ...{ publishedAt: own.recordedAt, zhHash: own.zhHash, enHash: own.enHash },
      period: dates.period,
      duties: record.duties.media.map((duty) => ({
        ...duty,
        state: dutyState(duty, placements, dates),
      })),
      placements: placements.map((one) => {
        const { edition, medium, name, reference, firstDay, lastDay, deedId } = one;
        const counted = edition === 0 ? noticeCount(one, dates) : null;
        return {
          ...{ edition, medium, name, reference, firstDay, lastDay },
          ...{ days: counted?.days ?? null, isKept: counted?.isKept ?? null },
          file: deedId === null ? null : (files.get(deedId)?.sha256 ?? null),
        };
      }),
      corrections: record.corrections.map(({ no, publishedAt, zhHash }) => ({
        ...{ no, publishedAt, zhHash },
      })),
      areCorrectionsPlaced: duties.every(({ state }) => state === 'met'),
      acceptances: record.acceptances.map(({ reason }) => reason),
      seal: await this.sealOf(lot),
    };
  }

  private async sealOf(lot: Lot): Promise<ProvenNotice['seal']> {
    const venue = await this.venues.of(lot);
    const picture = venue?.profile.seal.picture ?? null;
    return venue === null || picture === null
      ? null
      : { version: venue.no, sha256: picture.sha256 };
  }
}

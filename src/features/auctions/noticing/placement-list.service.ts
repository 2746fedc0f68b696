import { Injectable } from '@nestjs/common';
import { isPublished } from '../../../core/listing/lifecycle.js';
import { mayDo } from '../../../contract/permissions.js';
import type {
  Done,
  LotPlacements,
  MissingPlacement,
  MissingPlacements,
  PlacementView,
} from '../../../contract/placements.js';
import { chinaDateOf } from '../../../core/kernel/china-time.js';
import {
  correctionDuties,
  dutyState,
  lastDayToPlace,
  noticeCount,
} from '../../../core/listing/placement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { VenuesService } from '../../venues/venues.service.js';
import { isBeforeOpening } from './before-opening.js';
import { type MeasuredNotice, NoticeMeasure } from './notice-measure.js';
import { type NoticeNames, NoticeNaming } from './notice-naming.js';
import { standing, type StoredPlacement } from './notice-record.js';

/** Shows where the notices of lots stand, and what is missing of them. */
@Injectable()
export class PlacementListService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly measure: NoticeMeasure,
    private readonly naming: NoticeNaming,
    private readonly venues: VenuesService,
  ) {}

  /** For its lister, its centre and auditors; refuses everybody else with `not-found`. */
  async read(actor: Actor, lotId: string): Promise<LotPlacements> {
    const lot = await this.lots.find(lotId);
    if (lot === null || !mayRead(actor, lot)) throw new ApiError('not-found');
    const measured = await this.measure.of(this.database.read, lot);
    const { record, dates, open } = measured;
    const own = record.placements.find(({ edition }) => edition === 0);
    if (own === undefined) throw new ApiError('not-found');
    const names = await this.naming.of(record);
    const isOwn = lot.centreId === actor.organisationId;
    const isBefore = isBeforeOpening(lot, this.clock.now());
    return {
      lot: lotId,
      notice: { publishedAt: own.recordedAt, zhHash: own.zhHash, enHash: own.enHash },
      period: dates.period,
      lastDay: record.duties === null ? null : lastDayToPlace(dates),
      ...dutiesOf(measured),
      items: record.placements.map((one) => viewOf(one, measured, names)),
      isOpeningAtRisk: open.length > 0 && isBefore,
      acceptances: record.acceptances.map(({ acceptedBy, acceptedAt, reason }) => ({
        ...names.done(acceptedBy, acceptedAt),
        reason,
      })),
      opening: record.opening,
      usualMedia: await this.usualMedia(lot),
      mayRecord: isOwn && mayDo('notice.place', actor),
      mayCorrect: isOwn && isBefore && mayDo('notice.correct', actor),
    };
  }

  /** The lots of the actor's centre that have yet to open and whose notice the law misses somewhere, the first to open first. */
  async missing({ organisationId }: Actor): Promise<MissingPlacements> {
    const now = this.clock.now();
    const running = await this.lots.findRunning(organisationId);
    const items: MissingPlacement[] = [];
    for (const lot of running.filter(({ opensAt }) => now < opensAt)) {
      const { open, dates } = await this.measure.of(this.database.read, lot);
      if (open.length === 0) continue;
      const lastDay = lastDayToPlace(dates);
      const isOverdue = chinaDateOf(now) > lastDay;
      const { id, title, opensAt } = lot;
      const media = open.map((gap) => gap.media);
      items.push({ lot: id, title, opensAt, lastDay, isOverdue, media });
    }
    return { items };
  }

  private async usualMedia({ centreId, venueNo }: Lot): Promise<LotPlacements['usualMedia']> {
    if (centreId === null || venueNo === null) return [];
    const venue = await this.venues.version(centreId, venueNo);
    return venue?.profile.media ?? [];
  }
}

function mayRead(actor: Actor, { status, listerId, centreId }: Lot): boolean {
  if (!isPublished(status)) return false;
  return actor.kind === 'auditor' || [listerId, centreId].includes(actor.organisationId);
}

function dutiesOf({
  record,
  dates,
}: MeasuredNotice): Pick<LotPlacements, 'duties' | 'corrections'> {
  const placements = standing(record);
  return {
    duties: (record.duties?.media ?? []).map((duty) => ({
      ...duty,
      state: dutyState(duty, placements, dates),
    })),
    corrections: correctionDuties(record.corrections, placements, dates),
  };
}

function viewOf(
  one: StoredPlacement,
  { record, dates }: MeasuredNotice,
  names: NoticeNames,
): PlacementView {
  const { id, edition, medium, name, reference, firstDay, lastDay, zhHash, enHash } = one;
  const strike = record.strikes.find(({ placementId }) => placementId === id);
  const counted = edition === 0 ? noticeCount(one, dates) : null;
  const struck: (Done & { readonly reason: string }) | null = strike
    ? { ...names.done(strike.struckBy, strike.struckAt), reason: strike.reason }
    : null;
  return {
    ...{ id, edition, medium, name, reference, firstDay, lastDay, zhHash, enHash, struck },
    deed: one.deedId === null ? null : (names.deeds.get(one.deedId) ?? null),
    recorded: names.done(one.recordedBy, one.recordedAt),
    days: counted?.days ?? null,
    isKept: counted?.isKept ?? null,
  };
}

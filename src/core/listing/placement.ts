import { chinaDateOf, chinaDayOf, chinaMidnight, DAY_MS } from '../kernel/china-time.js';
import { type Instant, plus } from '../kernel/instant.js';
import { calendarDayOf, isWorked, type WorkingCalendar } from '../kernel/working-days.js';
import { lastNoticeFor } from './notice-period.js';
import type { Plan } from './plan.js';
import { type PlanRule, type PlanSource, ruleAt } from './plan-rules.js';

/** Where a notice can stand 公告媒体: this platform, print, news on other carriers, and the websites of exchanges and courts. */
export const MEDIA = [
  ...(['platform', 'newspaper', 'trade-press', 'news-media'] as const),
  ...(['exchange-website', 'court-website'] as const),
] as const;

export type Medium = (typeof MEDIA)[number];

/** The parameters of rule packs that say in which media a notice has to stand; each of them names those that will do. */
export const MEDIA_PARAMETERS = [
  ...(['noticeOnPlatform', 'noticeInNews', 'noticeInTradePress'] as const),
  ...(['noticeOnExchange', 'noticeInEconomicPress', 'noticeByCourt'] as const),
] as const;

export type MediaParameter = (typeof MEDIA_PARAMETERS)[number];

/** One thing that a pack asks about where the notice stands: any one of these media will do. */
export interface MediaDuty {
  readonly parameter: MediaParameter;
  readonly media: readonly Medium[];
  readonly kind: 'law' | 'default';
  readonly source: PlanSource;
}

/** The notice period that a placement is measured by: what the law asks for at least, else what is usual. */
export interface KeptPeriod {
  readonly amount: number;
  readonly unit: 'days' | 'working-days';
  readonly kind: 'law' | 'default';
  readonly source: PlanSource;
}

/** A notice in one medium, from its first day to its last, as `2026-03-02`; without a last day it still stands. */
export interface Placement {
  /** What is placed: 0 for the notice of the lot, the number of a correction otherwise. */
  readonly edition: number;
  readonly medium: Medium;
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

/** What placements are measured by. */
export interface NoticeDates {
  readonly calendar: WorkingCalendar;
  readonly opensAt: Instant;
  readonly period: KeptPeriod | null;
}

/** How long a placement had stood when the lot opened, counted as the period is. */
export interface NoticeCount {
  readonly days: number;
  /** Whether that is as long as it has to be. */
  readonly isKept: boolean;
  /** Set where working days were counted in a year whose calendar is not published. */
  readonly isEstimate: boolean;
}

/** How far a duty is done: by a placement that keeps the period, by one that is too short, or not at all. */
export type DutyState = 'met' | 'short' | 'missing';

/** What a pack asks about the media of a notice, in the order of the parameters. */
export function mediaDuties(rules: readonly PlanRule[], opensAt: Instant): readonly MediaDuty[] {
  return MEDIA_PARAMETERS.flatMap((parameter) => {
    const rule = ruleAt(rules, parameter, opensAt);
    const media = MEDIA.filter((one) => Array.isArray(rule?.value) && rule.value.includes(one));
    if (rule === null || media.length === 0) return [];
    return [{ parameter, media, kind: rule.kind, source: rule.source }];
  });
}

/** Whether somebody has to place it: the platform publishes by itself. */
export function isElsewhere({ media }: Pick<MediaDuty, 'media'>): boolean {
  return !media.includes('platform');
}

/**
 * The period that placements of a lot with this plan have to keep: what the law asks for at the least, else what is
 * usual. Null where there is none, and where less than usual was chosen, as its parties may.
 */
export function keptPeriod(
  { steps, usualOpening }: Pick<Plan, 'steps' | 'usualOpening'>,
  rules: readonly PlanRule[],
  opensAt: Instant,
): KeptPeriod | null {
  const basis = steps.find(({ name }) => name === 'notice')?.basis;
  if (!basis || basis.amount === null) return null;
  const { parameter, kind, amount, unit, source } = basis;
  if (
    (unit !== 'days' && unit !== 'working-days') ||
    (kind === 'default' && opensAt < usualOpening)
  )
    return null;
  const least = kind === 'law' ? (ruleAt(rules, parameter, opensAt)?.min ?? amount) : amount;
  return { amount: least, unit, kind, source };
}

/**
 * The days between the first day of a placement and the day of the opening, neither of them counted (Civil Code art. 201).
 * What is printed stays printed; what stands on a website counts for as long as it stands there.
 */
export function noticeCount(
  { medium, firstDay, lastDay }: Pick<Placement, 'medium' | 'firstDay' | 'lastDay'>,
  { calendar, opensAt, period }: NoticeDates,
): NoticeCount {
  const first = chinaMidnight(firstDay) ?? opensAt;
  const opening = chinaDayOf(opensAt);
  const last = isPrinted(medium) || lastDay === null ? null : chinaMidnight(lastDay);
  const end = last !== null && last < opening ? plus(last, DAY_MS) : opening;
  const between = Array.from({ length: Math.max((end - first) / DAY_MS - 1, 0) }, (_, index) =>
    calendarDayOf(calendar, plus(first, (index + 1) * DAY_MS)),
  );
  const isWorking = period?.unit === 'working-days';
  const days = isWorking ? between.filter(isWorked).length : between.length;
  return {
    ...{ days, isKept: first < opensAt && days >= (period?.amount ?? 0) },
    isEstimate: isWorking && between.some((day) => day.isEstimate),
  };
}

/** How far a duty is done by what stands on record of the notice itself. */
export function dutyState(
  { media }: Pick<MediaDuty, 'media'>,
  placements: readonly Placement[],
  dates: NoticeDates,
): DutyState {
  const own = placements.filter((one) => one.edition === 0 && media.includes(one.medium));
  if (own.some((one) => noticeCount(one, dates).isKept)) return 'met';
  return own.length > 0 ? 'short' : 'missing';
}

/** A medium that carried the notice and has to carry a correction of it too, if it can before the lot opens. */
export interface CorrectionDuty {
  readonly edition: number;
  readonly medium: Medium;
  readonly name: string;
  readonly state: Exclude<DutyState, 'short'>;
  /** The correction came after the opening: it has to stand there as well, on whatever day. */
  readonly isLate: boolean;
}

/** Where each of `corrections` has to stand: in every medium that carries the notice, under the same name. */
export function correctionDuties(
  corrections: readonly PublishedCorrection[],
  placements: readonly Placement[],
  { opensAt }: Pick<NoticeDates, 'opensAt'>,
): readonly CorrectionDuty[] {
  const places = new Map(
    placements
      .filter(({ edition, medium }) => edition === 0 && medium !== 'platform')
      .map(({ medium, name }) => [`${medium} ${name}`, { medium, name }]),
  );
  const opening = chinaDateOf(opensAt);
  return corrections.flatMap(({ no: edition, publishedAt }) =>
    [...places.values()].map(({ medium, name }): CorrectionDuty => {
      const isLate = publishedAt >= opensAt;
      const isThere = placements.some(
        (one) =>
          one.edition === edition &&
          one.medium === medium &&
          one.name === name &&
          (isLate || one.firstDay < opening),
      );
      return { edition, medium, name, state: isThere ? 'met' : 'missing', isLate };
    }),
  );
}

/** The last day on which the notice has to have appeared, as `2026-03-02`. */
export function lastDayToPlace({ calendar, opensAt, period }: NoticeDates): string {
  if (period === null) return chinaDateOf(plus(chinaDayOf(opensAt), -DAY_MS));
  const { amount: usual, unit } = period;
  const after = lastNoticeFor(calendar, plus(opensAt, 1), { usual, unit });
  return chinaDateOf(plus(after, -DAY_MS));
}

function isPrinted(medium: Medium): boolean {
  return medium === 'newspaper' || medium === 'trade-press';
}

/** Something that the law wants of the media of a notice and that is not on record. */
export interface MediaGap {
  /** Names it for those who rule on it: the edition, and the parameter or the medium. */
  readonly key: string;
  readonly edition: number;
  readonly media: readonly Medium[];
  /** The name under which a correction has to stand there; null for the notice itself. */
  readonly name: string | null;
  readonly state: Exclude<DutyState, 'met'>;
  readonly source: PlanSource;
}

/**
 * Everything that keeps a notice from standing where the law wants it: media in which it does not stand, or not for long
 * enough, and corrections that do not stand where the law wanted the notice. What was corrected after the opening cannot
 * have stood anywhere before it, so no lot is stopped for that.
 */
export function mediaGaps(
  duties: readonly MediaDuty[],
  { corrections, placements }: NoticeOnRecord,
  dates: NoticeDates,
): readonly MediaGap[] {
  const binding = duties.filter((duty) => duty.kind === 'law' && isElsewhere(duty));
  const own = binding.flatMap((duty): MediaGap[] => {
    const state = dutyState(duty, placements, dates);
    if (state === 'met') return [];
    const { parameter, media, source } = duty;
    return [{ key: `0 ${parameter}`, edition: 0, media, name: null, state, source }];
  });
  const later = correctionDuties(corrections, placements, dates).flatMap((one): MediaGap[] => {
    const law = binding.find(({ media }) => media.includes(one.medium));
    if (one.state === 'met' || one.isLate || law === undefined) return [];
    const { edition, medium, name } = one;
    const key = `${edition} ${medium} ${name}`;
    return [{ key, edition, media: [medium], name, state: 'missing', source: law.source }];
  });
  return [...own, ...later];
}

/** What is on record of a notice: where it stands, and which corrections of it were published. */
export interface NoticeOnRecord {
  readonly placements: readonly Placement[];
  readonly corrections: readonly PublishedCorrection[];
}

/** A correction by its number, and when it was published. */
export interface PublishedCorrection {
  readonly no: number;
  readonly publishedAt: Instant;
}

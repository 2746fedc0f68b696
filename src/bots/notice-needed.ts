import type { CalendarAnswer } from '../contract/planning.js';
import type { RulePackDetail } from '../contract/listing.js';
import { chinaDateOf } from '../core/kernel/china-time.js';
import type { Instant } from '../core/kernel/instant.js';
import { workingCalendar } from '../core/kernel/working-days.js';
import { longestPeriod, noticePeriods, openingAfter } from '../core/listing/notice-period.js';
import type { Period } from '../core/listing/plan-rules.js';
import type { Currency } from '../core/money/currency.js';
import type { Minor } from '../core/money/money.js';
import type { Api } from './api.js';

/** A lot that is, or would be, announced at `at`. */
export interface Announcement {
  readonly pack: string | null;
  readonly at: Instant;
  readonly startPrice: Minor;
  readonly currency: Currency;
}

/** For how long a lot has to be announced, and from when it may open then. */
export interface NoticeNeeded {
  /** Null where no rule asks for a notice. */
  readonly period: Period | null;
  readonly earliestOpening: Instant;
  /** Whether it was counted in a year whose calendar is not published. */
  readonly isEstimate: boolean;
}

/** Measures a notice anew, by the rules and the calendar that the server publishes. */
export async function noticeNeeded(
  { http }: Api,
  { pack, at, startPrice: amount, currency }: Announcement,
): Promise<NoticeNeeded> {
  const today = chinaDateOf(at);
  const answer = (await http.get(`/calendar?from=${today}&to=${today}`)) as CalendarAnswer;
  const calendar = workingCalendar(answer.years);
  const rules =
    pack === null ? [] : ((await http.get(`/rule-packs/${pack}`)) as RulePackDetail).parameters;
  const periods = noticePeriods(rules, { opensAt: at, amount, currency });
  const period = longestPeriod(calendar, at, periods);
  const opening = openingAfter(calendar, at, period);
  return { period, earliestOpening: opening.at, isEstimate: opening.isEstimate };
}

import { chinaDayOf, DAY_MS } from '../kernel/china-time.js';
import { type Instant, plus } from '../kernel/instant.js';
import type { Counted, WorkingCalendar } from '../kernel/working-days.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import {
  ladderPeriod,
  type Period,
  periodEnd,
  periodOf,
  type PlanRule,
  ruleAt,
} from './plan-rules.js';

/** What a notice period may depend on: when the lot opens, and its start price. */
export interface NoticeOf {
  readonly opensAt: Instant;
  readonly amount: Minor;
  readonly currency: Currency;
}

/** How long a period takes, whichever rule asks for it. */
type PeriodLength = Pick<Period, 'usual' | 'unit'>;

/**
 * The notice periods 公告期 that the rules of a pack ask for: courts and auction houses count natural days, exchanges
 * working days, and those by the price as well (令第32号 art. 49). All of them have to be over before the opening.
 */
export function noticePeriods(rules: readonly PlanRule[], lot: NoticeOf): readonly Period[] {
  const { opensAt } = lot;
  return [
    periodOf(ruleAt(rules, 'noticeDays', opensAt), 'days'),
    periodOf(ruleAt(rules, 'noticeWorkingDays', opensAt), 'working-days'),
    ladderPeriod(ruleAt(rules, 'disclosureLadder', opensAt), lot),
  ].filter((period) => period !== null);
}

/** Of several periods the one that ends last, were its notice published at `at`; null where there is none. */
export function longestPeriod(
  calendar: WorkingCalendar,
  at: Instant,
  periods: readonly Period[],
): Period | null {
  const ends = periods.map((period) => openingAfter(calendar, at, period).at);
  const longest = ends.indexOf(Math.max(...ends) as Instant);
  return periods[longest] ?? null;
}

/** The first instant at which a lot may open that is announced at `at`; without a notice period, the next one. */
export function openingAfter(
  calendar: WorkingCalendar,
  at: Instant,
  period: PeriodLength | null,
): Counted {
  if (period === null) return { at: plus(at, 1), isEstimate: false };
  return periodEnd(calendar, at, { amount: period.usual, unit: period.unit });
}

/** Until when a notice still leads to an opening before `before`: the first instant at which it would not. */
export function lastNoticeFor(
  calendar: WorkingCalendar,
  before: Instant,
  period: PeriodLength | null,
): Instant {
  if (period === null) return before;
  let day = chinaDayOf(plus(before, -1));
  while (openingAfter(calendar, day, period).at >= before) day = plus(day, -DAY_MS);
  return plus(day, DAY_MS);
}

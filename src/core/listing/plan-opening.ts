import { chinaDayOf, DAY_MS } from '../kernel/china-time.js';
import { type Instant, later, plus } from '../kernel/instant.js';
import {
  calendarDayOf,
  type Counted,
  isWorked,
  type WorkingCalendar,
} from '../kernel/working-days.js';
import type { Plan, PlanFault, PlanProblem } from './plan.js';
import type { PlanRequest } from './plan-request.js';
import { noticePeriods } from './notice-period.js';
import { type Period, periodEnd, periodOf, ruleAt } from './plan-rules.js';
import { deemedPeriod } from './telling.js';

/** Lots open in the morning: ten o'clock, as courts and exchanges do. */
const MORNING_MS = 10 * 3_600_000;

/** What the periods before the opening allow. */
export type OpeningPlan = Pick<
  Plan,
  'earliestOpening' | 'usualOpening' | 'suggestedOpening' | 'faults' | 'advice'
> & {
  /** The notice period that decides, one of law before others; null where there is none. */
  readonly notice: Period | null;
  /** Whether a notice period was counted in a year whose calendar was not published. */
  readonly isEstimate: boolean;
};

/** A period before the opening with the first instants after what the law asks for and after what is usual. */
interface Measured {
  readonly period: Period;
  readonly lawful: Counted | null;
  readonly usual: Counted;
}

/**
 * Measures an opening by the periods that its pack wants between the notice and it; without any, by the past. Law
 * binds; a default is what is usual, and a shorter period is remarked on but not refused.
 */
export function planOpening(request: PlanRequest): OpeningPlan {
  const { calendar, publishAt, opensAt } = request;
  const measured = periodsBefore(request).map((period) => measure(request, period));
  const binding = last(measured, ({ lawful }) => lawful);
  const longest = last(measured, ({ usual }) => usual);
  const earliestOpening = binding?.lawful?.at ?? plus(publishAt, 1);
  const usualOpening = later(longest?.usual.at ?? earliestOpening, earliestOpening);
  const isShort = opensAt >= earliestOpening && opensAt < usualOpening;
  const remark = faultBy(longest, 'shorter-than-usual', usualOpening);
  const notices = measured.filter(({ period }) => isForNotice(period));
  const notice = last(notices, ({ lawful }) => lawful) ?? last(notices, ({ usual }) => usual);
  const suggestedOpening = morningFrom(calendar, usualOpening);
  const isClosed = calendarDayOf(calendar, opensAt).kind === 'closed';
  const next = morningFrom(calendar, later(opensAt, usualOpening));
  return {
    ...{ earliestOpening, usualOpening, suggestedOpening },
    notice: notice?.period ?? null,
    isEstimate: notices.some(({ usual }) => usual.isEstimate),
    faults: refusals(request, binding, earliestOpening),
    advice: [
      ...(isShort ? [remark] : []),
      ...(isClosed ? [faultBy(null, 'venue-closed', next)] : []),
    ],
  };
}

/**
 * The notice period 公告期, in natural or working days or by the price, room for the days of viewing, and the time after
 * which those who could not be reached count as told.
 */
function periodsBefore(request: PlanRequest): Period[] {
  const { rules, opensAt, startPrice: amount, currency, hasUnreachable } = request;
  const deemed = hasUnreachable ? deemedPeriod(rules, opensAt) : null;
  const viewing = periodOf(ruleAt(rules, 'viewingDays', opensAt), 'days');
  const notice = noticePeriods(rules, { opensAt, amount, currency });
  return [...notice, viewing, deemed].filter((period) => period !== null);
}

function measure({ calendar, publishAt }: PlanRequest, period: Period): Measured {
  const { unit, least, usual } = period;
  return {
    period,
    lawful: least === null ? null : periodEnd(calendar, publishAt, { amount: least, unit }),
    usual: periodEnd(calendar, publishAt, { amount: usual, unit }),
  };
}

/** Of those that end at all the one that ends last, and the first of several. */
function last(
  measured: readonly Measured[],
  endOf: (one: Measured) => Counted | null,
): Measured | null {
  let found: Measured | null = null;
  for (const one of measured) {
    const [end, before] = [endOf(one), found && endOf(found)];
    if (end !== null && (!before || end.at > before.at)) found = one;
  }
  return found;
}

/** A law that cannot be counted, because nobody has published the calendar, is not guessed at. */
function refusals(
  { opensAt, now }: PlanRequest,
  binding: Measured | null,
  earliest: Instant,
): PlanFault[] {
  if (binding?.lawful?.isEstimate) return [faultBy(binding, 'calendar-not-published', earliest)];
  if (opensAt >= earliest) return [];
  if (binding === null)
    return [faultBy(null, opensAt <= now ? 'in-the-past' : 'before-the-notice', earliest)];
  const problem = PROBLEMS[binding.period.basis.parameter] ?? 'before-notice-period';
  return [faultBy(binding, problem, earliest)];
}

function faultBy(measured: Measured | null, problem: PlanProblem, earliest: Instant): PlanFault {
  const source = measured?.period.basis.source ?? null;
  return { step: 'opening', field: 'opensAt', problem, source, earliest, latest: null };
}

/** What is wrong with an opening that comes before the end of what is no notice period. */
const PROBLEMS: Readonly<Record<string, PlanProblem>> = {
  viewingDays: 'no-room-for-viewing',
  deemedNotifiedDays: 'before-deemed-notice',
};

function isForNotice({ basis: { parameter } }: Period): boolean {
  return !(parameter in PROBLEMS);
}

/** The first morning of a working day from `from` on. */
function morningFrom(calendar: WorkingCalendar, from: Instant): Instant {
  let day = chinaDayOf(from);
  while (plus(day, MORNING_MS) < from || !isWorked(calendarDayOf(calendar, day)))
    day = plus(day, DAY_MS);
  return plus(day, MORNING_MS);
}

import { chinaDateOf, chinaDayOf, chinaMidnight, DAY_MS } from '../kernel/china-time.js';
import { type Instant, plus } from '../kernel/instant.js';
import { calendarDayOf, isWorked } from '../kernel/working-days.js';
import type { PlanFault, PlanProblem } from './plan.js';
import type { PlanRequest } from './plan-request.js';
import { type Period, periodOf, ruleAt } from './plan-rules.js';

/** Two midnights in China: those of the first day and of the last. */
interface Days {
  readonly from: Instant;
  readonly to: Instant;
}

/** The days on which bidders may look at what is sold. */
export interface ViewingPlan {
  readonly period: Period | null;
  readonly days: Days | null;
  readonly faults: readonly PlanFault[];
  readonly advice: readonly PlanFault[];
}

type Field = 'viewingFrom' | 'viewingTo';

/**
 * The days of viewing 展示: as the lister says, else the last working days between the notice and the opening, as many
 * as the pack asks for. They begin after the day of the notice, end before the day of the opening, and by law there
 * are not fewer of them than it says (Auction Law art. 48). Where nothing is said and there is no room for them, the
 * opening is at fault.
 */
export function planViewing(request: PlanRequest): ViewingPlan {
  const { rules, opensAt, viewing } = request;
  const period = periodOf(ruleAt(rules, 'viewingDays', opensAt), 'days');
  const count = period?.usual ?? 1;
  const none = { period, days: null, faults: [], advice: [] };
  if (viewing.from === null && viewing.to === null)
    return { ...none, days: period === null ? null : usualDays(request, count) };
  const from = dayOf(viewing.from);
  const to = dayOf(viewing.to);
  const misread = [from === 'misread' && 'viewingFrom', to === 'misread' && 'viewingTo'] as const;
  if (from === 'misread' || to === 'misread')
    return {
      ...none,
      faults: misread.flatMap((field) => (field ? [fault(field, 'not-a-day', period)] : [])),
    };
  const days = completed(from, to, count);
  return { period, days, ...measured(request, days, period) };
}

/** The midnight with which a written day begins in China; null where none is written. */
function dayOf(written: string | null): Instant | 'misread' | null {
  return written === null ? null : (chinaMidnight(written) ?? 'misread');
}

/** Both days, where one of them or both are said. */
function completed(from: Instant | null, to: Instant | null, count: number): Days {
  const length = (count - 1) * DAY_MS;
  if (from !== null) return { from, to: to ?? plus(from, length) };
  const last = to ?? (0 as Instant);
  return { from: plus(last, -length), to: last };
}

/** The last working days before the opening; with too few of them the days just before it, if there are enough. */
function usualDays({ calendar, publishAt, opensAt }: PlanRequest, count: number): Days | null {
  const notice = chinaDayOf(publishAt);
  const last = plus(chinaDayOf(opensAt), -DAY_MS);
  const worked: Instant[] = [];
  for (let day = last; day > notice && worked.length < count; day = plus(day, -DAY_MS))
    if (isWorked(calendarDayOf(calendar, day))) worked.push(day);
  const [to, from] = [worked[0], worked[count - 1]];
  if (to !== undefined && from !== undefined) return { from, to };
  const begin = plus(last, -(count - 1) * DAY_MS);
  return begin > notice ? { from: begin, to: last } : null;
}

function measured(
  { publishAt, opensAt }: PlanRequest,
  { from, to }: Days,
  period: Period | null,
): Pick<ViewingPlan, 'faults' | 'advice'> {
  const wrong = (field: Field, problem: PlanProblem): PlanFault => fault(field, problem, period);
  if (to < from)
    return {
      faults: [{ ...wrong('viewingTo', 'ends-before-it-begins'), earliest: from }],
      advice: [],
    };
  const first = plus(chinaDayOf(publishAt), DAY_MS);
  const last = plus(chinaDayOf(opensAt), -DAY_MS);
  const faults: PlanFault[] = [];
  if (from < first)
    faults.push({ ...wrong('viewingFrom', 'viewing-before-notice'), earliest: first });
  if (to > last) faults.push({ ...wrong('viewingTo', 'viewing-after-opening'), latest: last });
  const days = (to - from) / DAY_MS + 1;
  const earliest = (count: number): Instant => plus(from, (count - 1) * DAY_MS);
  const { least, usual } = { least: period?.least ?? 0, usual: period?.usual ?? 0 };
  if (days < least)
    faults.push({ ...wrong('viewingTo', 'viewing-too-short'), earliest: earliest(least) });
  const isUnusual = days >= least && days < usual;
  const advice = { ...wrong('viewingTo', 'shorter-than-usual'), earliest: earliest(usual) };
  return { faults, advice: isUnusual ? [advice] : [] };
}

function fault(field: Field, problem: PlanProblem, period: Period | null): PlanFault {
  const source = period?.basis.source ?? null;
  return { step: 'viewing', field, problem, source, earliest: null, latest: null };
}

/** The days as they are written. */
export function writtenDays({ from, to }: Days): { readonly from: string; readonly to: string } {
  return { from: chinaDateOf(from), to: chinaDateOf(to) };
}

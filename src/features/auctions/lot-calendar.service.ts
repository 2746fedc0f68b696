import { Injectable } from '@nestjs/common';
import type { CalendarAnswer, CalendarEntry } from '../../contract/planning.js';
import { chinaMidnight, DAY_MS } from '../../core/kernel/china-time.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import { calendarDayOf } from '../../core/kernel/working-days.js';
import type { Plan, PlanStepName } from '../../core/listing/plan.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { LotPlansService } from './lot-plans.service.js';
import { PlanFacts } from './plan-facts.js';

const MOST_DAYS = 100;
const MOST_LOTS = 300;

/** Which days are asked for, as `2026-03-01`, both included; `own`: of one's own organisation only. */
export interface CalendarRange {
  readonly from: string;
  readonly to: string;
  readonly own?: 'true';
}

/** Shows what happens on which day: the openings, ends and deadlines of lots, in the calendar of the government. */
@Injectable()
export class LotCalendarService {
  constructor(
    private readonly clock: Clock,
    private readonly lots: LotsService,
    private readonly plans: LotPlansService,
    private readonly calendar: GovernmentCalendar,
    private readonly facts: PlanFacts,
  ) {}

  /**
   * Everybody sees what is published; with `own`, an organisation sees what it has submitted and not yet published as
   * well. Refuses with `invalid-body` what are no days, or too many.
   */
  async read(visitor: Actor | null, { from, to, own }: CalendarRange): Promise<CalendarAnswer> {
    const range = rangeOf(from, to);
    const of = own === undefined ? null : (visitor?.organisationId ?? '');
    const found = await this.lots.findAround(range, { of, most: MOST_LOTS + 1 });
    const now = this.clock.now();
    const factsOf = await this.facts.of(found);
    const entries = found
      .slice(0, MOST_LOTS)
      .flatMap((lot) => entriesOf(lot, this.plans.planOf(lot, now, factsOf(lot))))
      .filter(({ firstDay, lastDay }) => isIn(firstDay?.date) || isIn(lastDay?.date))
      .sort((a, b) => momentOf(a) - momentOf(b));
    return {
      days: this.daysOf(range),
      years: this.calendar.years,
      entries,
      isCut: found.length > MOST_LOTS,
    };

    function isIn(date: string | undefined): boolean {
      return date !== undefined && from <= date && date <= to;
    }
  }

  private daysOf({ from, until }: { from: Instant; until: Instant }): CalendarAnswer['days'] {
    const count = (until - from) / DAY_MS;
    return Array.from({ length: count }, (_, index) =>
      calendarDayOf(this.calendar.working, plus(from, index * DAY_MS)),
    );
  }
}

function rangeOf(from: string, to: string): { from: Instant; until: Instant } {
  const [first, last] = [chinaMidnight(from), chinaMidnight(to)];
  const problem = 'must be a day of the calendar';
  if (first === null) throw new ApiError('invalid-body', { faults: [{ field: 'from', problem }] });
  if (last === null) throw new ApiError('invalid-body', { faults: [{ field: 'to', problem }] });
  const count = (last - first) / DAY_MS + 1;
  if (count >= 1 && count <= MOST_DAYS) return { from: first, until: plus(last, DAY_MS) };
  const most = `must be from its day on, and at most ${MOST_DAYS} days`;
  throw new ApiError('invalid-body', { faults: [{ field: 'to', problem: most }] });
}

/** What follows the end depends on how it was; while nobody knows, only what follows any end is shown. */
const ONLY_IF: { readonly [step in PlanStepName]?: readonly Lot['status'][] } = {
  balance: ['sold'],
  'next-round': ['failed'],
  'selloff-notice': ['failed'],
};

function entriesOf({ id, title, status }: Lot, { steps }: Plan): readonly CalendarEntry[] {
  if (status === 'withdrawn') return [];
  return steps
    .filter(({ name }) => ONLY_IF[name]?.includes(status) ?? true)
    .map(({ name, from, until, firstDay, lastDay, isEstimate }) => ({
      ...{ step: name, lot: { id, title, status }, from, until, firstDay, lastDay, isEstimate },
    }));
}

function momentOf({ from, until }: CalendarEntry): number {
  return from ?? until ?? 0;
}

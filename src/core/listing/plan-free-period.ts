import { plus } from '../kernel/instant.js';
import type { PlanFault, PlanStep } from './plan.js';
import type { PlanRequest } from './plan-request.js';
import { periodEnd, periodOf, ruleAt } from './plan-rules.js';

/** The free period 自由报价期 of a dynamic quote as a step, and what the rules of its pack refuse about it. */
export interface FreePeriodPlan {
  /** Without the days of the calendar; none where the format has no free period. */
  readonly steps: readonly Omit<PlanStep, 'firstDay' | 'lastDay'>[];
  readonly faults: readonly PlanFault[];
}

/**
 * Measures the free period, which has to hold as many whole working days as the rules ask for (LHCEE art. 4). The day of
 * the opening is not counted (Civil Code art. 201), unless the lot opens with the day itself, as at exchanges on which
 * quotes begin at midnight (CBEX-SIGN art. 4). Into a year without a calendar it is counted by weekdays, and says so: the
 * rule is an exchange's own, and a period that only looks long enough is lengthened by the exchange that made the rule.
 */
export function planFreePeriod(request: PlanRequest): FreePeriodPlan {
  const { rules, calendar, opensAt, freePeriodEndsAt } = request;
  if (freePeriodEndsAt === null) return { steps: [], faults: [] };
  const period = periodOf(ruleAt(rules, 'freePeriodWorkingDays', opensAt), 'working-days');
  const amount = period?.least ?? 0;
  const least = periodEnd(calendar, plus(opensAt, -1), { amount, unit: 'working-days' });
  const step = {
    ...{ name: 'free-period' as const, from: opensAt, until: freePeriodEndsAt },
    ...{ basis: period?.basis ?? null, isEstimate: least.isEstimate },
  };
  const isTooShort = amount > 0 && freePeriodEndsAt < least.at;
  const fault: PlanFault = {
    ...{ step: 'free-period', field: 'rules.freePeriodMs' },
    problem: 'free-period-too-short',
    ...{ source: period?.basis.source ?? null, earliest: least.at, latest: null },
  };
  return { steps: [step], faults: isTooShort ? [fault] : [] };
}

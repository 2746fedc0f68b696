import { type Instant, plus } from '../kernel/instant.js';
import { calendarDayOf, type CalendarDay, withClosings } from '../kernel/working-days.js';
import { chinaDayOf, DAY_MS } from '../kernel/china-time.js';
import { afterDays, lastChanceBefore } from './china-days.js';
import { depositDeadline } from './deposit-deadline.js';
import type { Plan, PlanStep, PlanStepName } from './plan.js';
import { type FreePeriodPlan, planFreePeriod } from './plan-free-period.js';
import { type OpeningPlan, planOpening } from './plan-opening.js';
import type { PlanRequest } from './plan-request.js';
import { basisOf, type Period, type PlanUnit, periodEnd, periodOf, ruleAt } from './plan-rules.js';
import { lastNoticeFor } from './notice-period.js';
import { isElsewhere, mediaDuties } from './placement.js';
import { deemedPeriod } from './telling.js';
import { planViewing, type ViewingPlan, writtenDays } from './plan-viewing.js';

/**
 * The dated plan of a sale: every step from the notice to what follows the end, each with the rule that it comes from,
 * what the law refuses about it, and the earliest opening that it allows. Days are days of China; those of working days
 * are counted by the calendar of the government, and what has to pass before the opening by that of the trading centre,
 * which is closed on more days and never on fewer. Nothing is decided here that the packs do not say.
 */
export function makePlan(request: PlanRequest): Plan {
  const calendar = withClosings(request.calendar, request.closings ?? []);
  const atVenue = { ...request, calendar };
  const opening = planOpening(atVenue);
  const viewing = planViewing(request);
  const free = planFreePeriod(atVenue);
  const steps = [
    ...notifying(request),
    ...beforehand(request, { opening, viewing, free }),
    ...FOLLOWING.flatMap((following) => followingStep(request, following)),
  ].map((one) => dated(atVenue, one));
  const { earliestOpening, usualOpening, suggestedOpening } = opening;
  const days = steps.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]);
  return {
    steps,
    ...{ earliestOpening, usualOpening, suggestedOpening },
    faults: [...opening.faults, ...viewing.faults, ...free.faults],
    advice: [...opening.advice, ...viewing.advice],
    viewing: viewing.days && writtenDays(viewing.days),
    earliestPublication: earliestPublication(request),
    missingYears: missingYears(days),
  };
}

/** A step before its days are looked up in the calendar. */
type Undated = Omit<PlanStep, 'firstDay' | 'lastDay'>;

function undated(name: PlanStepName, [from, until]: [Instant | null, Instant | null]): Undated {
  return { name, from, until, basis: null, isEstimate: false };
}

/** Telling the parties and those with a priority right (法释〔2016〕18号 art. 16; 2020 rules art. 11). */
function notifying({ rules, publishAt, opensAt }: PlanRequest): readonly Undated[] {
  const anchors = [
    ['notifyPartiesBeforeNoticeDays', publishAt],
    ['notifyPartiesBeforeAuctionDays', opensAt],
  ] as const;
  return anchors.flatMap(([name, anchor]) => {
    const period = periodOf(ruleAt(rules, name, opensAt), 'days');
    if (period === null) return [];
    const until = lastChanceBefore(anchor, period.least ?? period.usual);
    return [{ ...undated('parties-notified', [null, until]), basis: period.basis }];
  });
}

/** What was measured of a sale. */
interface Measured {
  readonly opening: OpeningPlan;
  readonly viewing: ViewingPlan;
  readonly free: FreePeriodPlan;
}

function beforehand(
  request: PlanRequest,
  { opening, viewing, free }: Measured,
): readonly Undated[] {
  const { rules, publishAt, opensAt, endsAt, hasDeposit } = request;
  const { notice, isEstimate } = opening;
  const paying = ruleAt(rules, 'depositUntil', opensAt);
  const lastDeposit = depositDeadline(paying?.value, request);
  const basis = paying && basisOf(paying);
  const { days } = viewing;
  const deemed = deemedPeriod(rules, opensAt);
  const looked = days && undated('viewing', [days.from, plus(days.to, DAY_MS)]);
  return [
    { ...undated('notice', [publishAt, null]), basis: notice?.basis ?? null, isEstimate },
    ...placing(request, opening),
    ...(deemed ? [deemedStep(publishAt, deemed)] : []),
    ...(looked ? [{ ...looked, basis: viewing.period?.basis ?? null }] : []),
    hasDeposit
      ? { ...undated('enrolment', [publishAt, lastDeposit]), basis }
      : undated('enrolment', [publishAt, endsAt]),
    ...(hasDeposit ? [{ ...undated('deposit', [publishAt, lastDeposit]), basis }] : []),
    undated('opening', [opensAt, null]),
    ...free.steps,
    undated('end', [endsAt, null]),
  ];
}

/** Until when the notice has to stand wherever else the pack wants it, law before what is usual. */
function placing(request: PlanRequest, { notice, isEstimate }: OpeningPlan): readonly Undated[] {
  const { rules, calendar, opensAt } = request;
  const duties = mediaDuties(rules, opensAt).filter(isElsewhere);
  const duty = duties.find(({ kind }) => kind === 'law') ?? duties[0];
  const rule = duty && ruleAt(rules, duty.parameter, opensAt);
  if (!rule) return [];
  const length = notice && { usual: notice.least ?? notice.usual, unit: notice.unit };
  // The day of the opening itself is too late wherever there is no period at all.
  const until = length ? lastNoticeFor(calendar, plus(opensAt, 1), length) : chinaDayOf(opensAt);
  return [{ ...undated('notice-placed', [null, until]), basis: basisOf(rule), isEstimate }];
}

/** Whoever could not be reached counts as told so many days after the notice (法释〔2016〕18号 art. 16). */
function deemedStep(publishAt: Instant, { usual, basis }: Period): Undated {
  return { ...undated('deemed-notified', [afterDays(publishAt, usual), null]), basis };
}

interface Following {
  readonly step: PlanStepName;
  readonly parameter: string;
  readonly unit: PlanUnit;
}

/** What has to happen after the end, counted from it. */
const FOLLOWING: readonly Following[] = [
  { step: 'refund', parameter: 'refundHours', unit: 'hours' },
  { step: 'objections', parameter: 'objectionDays', unit: 'days' },
  { step: 'objections', parameter: 'objectionWorkingDays', unit: 'working-days' },
  { step: 'balance', parameter: 'balanceDays', unit: 'days' },
  { step: 'balance', parameter: 'balanceWorkingDays', unit: 'working-days' },
  { step: 'next-round', parameter: 'nextRoundWithinDays', unit: 'days' },
  { step: 'selloff-notice', parameter: 'selloffAnnouncedWithinDays', unit: 'days' },
];

function followingStep(request: PlanRequest, { step, parameter, unit }: Following): Undated[] {
  const { rules, calendar, opensAt, endsAt, hasDeposit } = request;
  const period = periodOf(ruleAt(rules, parameter, opensAt), unit);
  // Working days, where something asks for them, take the place of the natural days of a pack.
  const inWorkingDays = ruleAt(rules, 'objectionWorkingDays', opensAt) !== null;
  if (parameter === 'objectionDays' && inWorkingDays) return [];
  if (period === null || (step === 'refund' && !hasDeposit)) return [];
  // A centre may not lengthen by its closing days what the law gives a party at most.
  const counted =
    period.basis.kind === 'law' ? calendar : withClosings(calendar, request.closings ?? []);
  const { at, isEstimate } = periodEnd(counted, endsAt, { amount: period.usual, unit });
  return [{ ...undated(step, [endsAt, at]), basis: period.basis, isEstimate }];
}

/** The days that a step begins and ends on; one that ends with a day ends on that day, not on the next. */
function dated({ calendar }: PlanRequest, one: Undated): PlanStep {
  const { from, until } = one;
  const dayOf = (at: Instant): CalendarDay => calendarDayOf(calendar, at);
  return {
    ...one,
    firstDay: from === null ? null : dayOf(from),
    lastDay: until === null ? null : dayOf(plus(until, -1)),
  };
}

function earliestPublication({ rules, now, opensAt }: PlanRequest): Instant | null {
  const period = periodOf(ruleAt(rules, 'notifyPartiesBeforeNoticeDays', opensAt), 'days');
  return period === null ? null : afterDays(now, period.least ?? period.usual);
}

function missingYears(days: readonly (CalendarDay | null)[]): readonly number[] {
  const missing = days.flatMap((day) => (day?.isEstimate ? [Number(day.date.slice(0, 4))] : []));
  return [...new Set(missing)].sort();
}

import type { Instant } from '../kernel/instant.js';
import type { CalendarDay } from '../kernel/working-days.js';
import type { PlanBasis, PlanSource } from './plan-rules.js';

/**
 * The dated steps of a sale, in their order: those that the parties take before the opening, and those that follow
 * from the end, whether the lot is sold or not.
 */
export const PLAN_STEPS = [
  ...(['parties-notified', 'notice', 'notice-placed', 'deemed-notified', 'viewing'] as const),
  ...(['enrolment', 'deposit', 'opening', 'free-period', 'end'] as const),
  ...(['refund', 'objections', 'balance', 'next-round', 'selloff-notice'] as const),
] as const;

export type PlanStepName = (typeof PLAN_STEPS)[number];

/** A step: a moment (`until` is null), a deadline (`from` is null), or a span, whose end is not part of it. */
export interface PlanStep {
  readonly name: PlanStepName;
  readonly from: Instant | null;
  readonly until: Instant | null;
  /** The days of China that it begins and ends on, with what they are in the calendar of the government. */
  readonly firstDay: CalendarDay | null;
  readonly lastDay: CalendarDay | null;
  /** The rule that it comes from; null for what the parties chose freely. */
  readonly basis: PlanBasis | null;
  /** Set where working days were counted in a year whose calendar was not published. */
  readonly isEstimate: boolean;
}

export type PlanProblem =
  | 'in-the-past'
  | 'before-the-notice'
  | 'before-notice-period'
  | 'no-room-for-viewing'
  | 'before-deemed-notice'
  | 'calendar-not-published'
  | 'shorter-than-usual'
  | 'free-period-too-short'
  | 'venue-closed'
  | 'not-a-day'
  | 'ends-before-it-begins'
  | 'viewing-too-short'
  | 'viewing-before-notice'
  | 'viewing-after-opening';

/** Why a plan cannot be kept, or how it differs from what is usual: at which step, in which field, by which rule. */
export interface PlanFault {
  readonly step: PlanStepName;
  readonly field: 'opensAt' | 'viewingFrom' | 'viewingTo' | 'rules.freePeriodMs';
  readonly problem: PlanProblem;
  readonly source: PlanSource | null;
  /** What the field can be at the earliest, or at the latest; null where that is not what is wrong. */
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

/** What a lister says about the days of viewing 展示; null: as it is usual. Days as `2026-03-02`, both included. */
export interface SaidViewing {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days of viewing as they will be. */
export interface Viewing {
  readonly from: string;
  readonly to: string;
}

/** A sale with its dates, measured by its rule pack and the calendar. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** What the law refuses. */
  readonly faults: readonly PlanFault[];
  /** Where the plan differs from a default of its pack, which it may. */
  readonly advice: readonly PlanFault[];
  /** The days of viewing, where there are any. */
  readonly viewing: Viewing | null;
  /** The earliest opening that the law allows after this publication. */
  readonly earliestOpening: Instant;
  /** The earliest one that leaves the periods that are usual as well. */
  readonly usualOpening: Instant;
  /** Ten o'clock on the first working day from then on. */
  readonly suggestedOpening: Instant;
  /** The earliest publication if the parties are told today, where they have to be told before it. */
  readonly earliestPublication: Instant | null;
  /** Years that the plan has days in and whose calendar was not published. */
  readonly missingYears: readonly number[];
}

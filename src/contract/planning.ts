import type { CalendarDay, CalendarYear, DayKind } from '../core/kernel/working-days.js';
import type { LotStage } from '../core/listing/lifecycle.js';
import type { PlanStepName } from '../core/listing/plan.js';
import type { PlanUnit } from '../core/listing/plan-rules.js';
import type { Fault } from './errors.js';
import type { RuleSource } from './rule-source.js';

/** The rule behind a step of a plan; `amount` and `unit` where it is a period. */
export interface PlanBasis {
  readonly parameter: string;
  readonly kind: 'law' | 'default';
  readonly amount: number | null;
  readonly unit: PlanUnit | null;
  readonly source: RuleSource;
}

/**
 * A dated step of a sale: a moment (`until` is null), a deadline (`from` is null), or a span whose end is not part of
 * it. Epoch milliseconds.
 */
export interface PlanStep {
  readonly name: PlanStepName;
  readonly from: number | null;
  readonly until: number | null;
  readonly firstDay: CalendarDay | null;
  readonly lastDay: CalendarDay | null;
  readonly basis: PlanBasis | null;
  readonly isEstimate: boolean;
}

/** The dated plan of a lot. */
export interface LotPlan {
  readonly steps: readonly PlanStep[];
  /** What the law refuses; nothing more once the lot is published. */
  readonly faults: readonly Fault[];
  /** Where it differs from what is usual, which it may. */
  readonly advice: readonly Fault[];
  readonly viewing: { readonly from: string; readonly to: string } | null;
  readonly earliestOpening: number;
  readonly usualOpening: number;
  readonly suggestedOpening: number;
  readonly earliestPublication: number | null;
  readonly missingYears: readonly number[];
}

/** A step of a lot in the calendar. */
export interface CalendarEntry extends Pick<
  PlanStep,
  'from' | 'until' | 'firstDay' | 'lastDay' | 'isEstimate'
> {
  readonly step: PlanStepName;
  readonly lot: { readonly id: string; readonly title: string; readonly status: LotStage };
}

/** Days of China, what they are by the calendar of the government, and what happens on them. */
export interface CalendarAnswer {
  readonly days: readonly CalendarDay[];
  /** Every year whose calendar was published, with its document. */
  readonly years: readonly CalendarYear[];
  readonly entries: readonly CalendarEntry[];
  /** Set where there were more lots than are shown. */
  readonly isCut: boolean;
}

export type { CalendarDay, CalendarYear, DayKind, PlanStepName, PlanUnit };

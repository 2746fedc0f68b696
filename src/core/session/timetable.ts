import { type Instant, plus } from '../kernel/instant.js';

/**
 * How the lots of a session 专场 share its time, in the order in which it lists them: all from one instant to another;
 * all from one instant, ending one after the other; or each when the time of the one before is over. A soft close
 * moves the end of its own lot and nothing else: the others were announced, and begin and end as they were.
 */
export type SessionPlan =
  | { readonly order: 'parallel'; readonly opensAt: Instant; readonly endsAt: Instant }
  | {
      readonly order: 'staggered';
      readonly opensAt: Instant;
      readonly firstEndsAt: Instant;
      /** From one end to the next. */
      readonly everyMs: number;
    }
  | {
      readonly order: 'sequence';
      readonly opensAt: Instant;
      readonly durationMs: number;
      /** From the end of one lot to the opening of the next. */
      readonly pauseMs: number;
    };

/** When a lot of a session opens and ends, soft close aside. */
export interface Slot {
  readonly opensAt: Instant;
  readonly endsAt: Instant;
}

/** The slots of that many lots, in their order. The plan has no faults (`planFaults`). */
export function slotsOf(plan: SessionPlan, count: number): readonly Slot[] {
  return Array.from({ length: count }, (_, index) => slotAt(plan, index));
}

function slotAt(plan: SessionPlan, index: number): Slot {
  const { opensAt } = plan;
  switch (plan.order) {
    case 'parallel':
      return { opensAt, endsAt: plan.endsAt };
    case 'staggered':
      return { opensAt, endsAt: plus(plan.firstEndsAt, index * plan.everyMs) };
    case 'sequence': {
      const own = plus(opensAt, index * (plan.durationMs + plan.pauseMs));
      return { opensAt: own, endsAt: plus(own, plan.durationMs) };
    }
  }
}

/** One thing that is wrong with a plan. */
export interface PlanFault {
  readonly field: string;
  readonly code: 'not-whole' | 'not-positive' | 'negative' | 'before-opening' | 'ends-together';
}

/** What the lots of a session have to do with each other. */
export interface SessionLots {
  /** Whether the rest is stopped once a debt is covered: lots that end together leave no rest to stop. */
  readonly stopsWhenCovered: boolean;
}

/** Every fault of a plan, none when it can be announced. Spans are whole milliseconds. */
export function planFaults(plan: SessionPlan, lots: SessionLots): readonly PlanFault[] {
  switch (plan.order) {
    case 'parallel':
      return [
        ...faultsIf(plan.endsAt <= plan.opensAt, 'endsAt', 'before-opening'),
        ...faultsIf(lots.stopsWhenCovered, 'order', 'ends-together'),
      ];
    case 'staggered':
      return [
        ...faultsIf(plan.firstEndsAt <= plan.opensAt, 'firstEndsAt', 'before-opening'),
        ...spanFaults('everyMs', plan.everyMs, 1),
      ];
    case 'sequence':
      return [
        ...spanFaults('durationMs', plan.durationMs, 1),
        ...spanFaults('pauseMs', plan.pauseMs, 0),
      ];
  }
}

function spanFaults(field: string, ms: number, least: 0 | 1): readonly PlanFault[] {
  if (!Number.isSafeInteger(ms)) return [{ field, code: 'not-whole' }];
  return faultsIf(ms < least, field, least === 0 ? 'negative' : 'not-positive');
}

function faultsIf(isFault: boolean, field: string, code: PlanFault['code']): readonly PlanFault[] {
  return isFault ? [{ field, code }] : [];
}

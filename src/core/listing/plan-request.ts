import type { Instant } from '../kernel/instant.js';
import type { Closing, WorkingCalendar } from '../kernel/working-days.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { SaidViewing } from './plan.js';
import type { PlanRule } from './plan-rules.js';

/** A sale whose dates are to be measured. */
export interface PlanRequest {
  /** The parameters of its rule pack; none without one. */
  readonly rules: readonly PlanRule[];
  readonly calendar: WorkingCalendar;
  /** When the trading centre is closed besides; none while no centre has it. */
  readonly closings?: readonly Closing[];
  readonly now: Instant;
  /** When its notice is, or was, published. */
  readonly publishAt: Instant;
  readonly opensAt: Instant;
  /** When the free period of a dynamic quote ends; null for what has none. */
  readonly freePeriodEndsAt: Instant | null;
  /** The scheduled end. */
  readonly endsAt: Instant;
  readonly startPrice: Minor;
  readonly currency: Currency;
  /** Whether bidders leave a deposit. */
  readonly hasDeposit: boolean;
  readonly viewing: SaidViewing;
  /** Whether somebody who had to be told could not be reached, and is deemed to be told only after the notice. */
  readonly hasUnreachable: boolean;
}

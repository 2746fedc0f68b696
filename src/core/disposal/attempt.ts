import type { Instant } from '../kernel/instant.js';
import type { WorkingCalendar } from '../kernel/working-days.js';
import type { Period } from '../listing/plan-rules.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';

/** How an attempt stands; `running` from its notice to its end. */
export type AttemptOutcome = 'running' | 'sold' | 'failed' | 'defaulted' | 'withdrawn';

/** One try on a route, as far as what follows depends on it. */
export interface Attempt {
  readonly stage: string;
  readonly currency: Currency;
  readonly startPrice: Minor;
  /** Below this nothing is sold; left out where that is the start price. */
  readonly reserve?: Minor | null;
  readonly valuation: Minor | null;
  readonly outcome: AttemptOutcome;
  /** Null while it runs. */
  readonly endedAt: Instant | null;
}

/** The least at which something is sold: its reserve 保留价, or else its start price. */
export function reserveOf({
  startPrice,
  reserve = null,
}: Pick<Attempt, 'startPrice' | 'reserve'>): Minor {
  return reserve ?? startPrice;
}

/**
 * A backstop 保底收储: an institution has undertaken to take the thing at this price once so many attempts of its case
 * have failed. It stands behind the sale; it never replaces one that a route still asks for before it lets a case end so.
 */
export interface Backstop {
  readonly currency: Currency;
  readonly price: Minor;
  /** How many attempts must have failed; one at least. */
  readonly afterFailures: number;
  /** Up to when the undertaking binds. */
  readonly validUntil: Instant;
}

/** What else the next attempt is measured by. */
export interface CaseFacts {
  /** For how long a lot under this pack is announced that starts at this price; null where nothing is asked for. */
  readonly noticeOf: (pack: string, startPrice: Minor, currency: Currency) => Period | null;
  readonly calendar: WorkingCalendar;
  /** Down to which price an approval of its own allows the next attempt to go; null without one. */
  readonly approvedDownTo: Minor | null;
  /** The undertaking that stands behind the case; null without one. */
  readonly backstop: Backstop | null;
}

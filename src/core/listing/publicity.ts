import { type Instant, later } from '../kernel/instant.js';
import type { Counted, WorkingCalendar } from '../kernel/working-days.js';
import { periodEnd } from './plan-rules.js';

/** For how long a result is shown before it is final, as the pack of a lot has it when it is published. */
export interface PublicityTerms {
  readonly days: number;
  readonly unit: 'days' | 'working-days';
  /** Within so many natural days an objection is answered. */
  readonly answerDays: number;
}

/**
 * Where the publicity 成交公示 of a result stands: provisional while it may be objected to, disputed while an objection
 * waits for its ruling after that, final, or set aside by a ruling.
 */
export type PublicityState = 'provisional' | 'disputed' | 'final' | 'set-aside';

/** What is ruled on an objection. */
export type Finding = 'dismissed' | 'upheld';

/** What follows for the result: it stands, the lot is offered again 重新交易, or the sale is revoked 撤销. */
export type Consequence = 'stands' | 're-auction' | 'revoked';

/** What decides how a publicity stands: its end, and each objection with its ruling. */
export interface PublicityFacts {
  readonly until: Instant;
  readonly objections: readonly {
    readonly ruling: { readonly consequence: Consequence; readonly at: Instant } | null;
  }[];
}

/** The first instant at which a result that ended at `endedAt` can be final; null where nobody is given time to object. */
export function publicityEnd(
  calendar: WorkingCalendar,
  endedAt: Instant,
  terms: Pick<PublicityTerms, 'days' | 'unit'> | null,
): Counted | null {
  if (terms === null || terms.days === 0) return null;
  return periodEnd(calendar, endedAt, { amount: terms.days, unit: terms.unit });
}

/** How a publicity stands at `now`. One ruling that sets the result aside is enough, whatever else is ruled. */
export function publicityState(
  { until, objections }: PublicityFacts,
  now: Instant,
): PublicityState {
  if (objections.some(({ ruling }) => ruling !== null && ruling.consequence !== 'stands'))
    return 'set-aside';
  if (now < until) return 'provisional';
  return objections.some(({ ruling }) => ruling === null) ? 'disputed' : 'final';
}

/** Since when the result is final: the end of the period, or the last ruling after it. Null while it is not final. */
export function finalSince(facts: PublicityFacts, now: Instant): Instant | null {
  if (publicityState(facts, now) !== 'final') return null;
  return facts.objections.reduce(
    (at, { ruling }) => (ruling === null ? at : later(at, ruling.at)),
    facts.until,
  );
}

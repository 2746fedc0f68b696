import type { Source } from '../auction/rule-pack.js';
import type { Instant } from '../kernel/instant.js';
import { openingAfter } from '../listing/notice-period.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { Attempt, CaseFacts } from './attempt.js';
import { type AttemptOption, nextAttempt } from './next-attempt.js';
import type { PriceBound } from './price-bounds.js';
import type { Route } from './route.js';

/** A lot that would be the next attempt of its case. */
export interface AttemptWish {
  readonly pack: string;
  readonly currency: Currency;
  readonly startPrice: Minor;
  /** Below this nothing is sold; left out where that is the start price. */
  readonly reserve?: Minor | null;
  readonly opensAt: Instant;
}

export type AttemptFaultCode =
  | 'not-next'
  | 'attempt-running'
  | 'other-currency'
  | 'below-route'
  | 'approval-needed'
  | 'above-route'
  | 'cooling'
  | 'after-deadline';

/** One thing that keeps a lot from being the next attempt, and the rule that says so. */
export interface AttemptFault {
  readonly field: 'pack' | 'currency' | 'startPrice' | 'rules.reserve' | 'opensAt';
  readonly code: AttemptFaultCode;
  readonly source: Source;
  /** The bound that is broken, where it is a price. */
  readonly bound?: Minor;
  /** From when it may open, or before when it must, where it is a time. */
  readonly at?: Instant;
}

/**
 * Everything that keeps a lot, published at `at`, from being the next attempt of its case; `attempts` are all of the
 * case so far. An opening after the deadline is refused as long as the deadline can be kept: a court that has missed it
 * still has to go on.
 */
export function checkAttempt(
  route: Route,
  attempts: readonly Attempt[],
  { wish, facts, at }: { wish: AttemptWish; facts: CaseFacts; at: Instant },
): readonly AttemptFault[] {
  const last = attempts.at(-1);
  if (last === undefined) return beginningFaults(route, wish);
  const next = nextAttempt(route, attempts, { facts, now: at });
  if (!next.ok) {
    const { code, source } = next.error;
    return [{ field: 'pack', code: code === 'attempt-running' ? code : 'not-next', source }];
  }
  const option = next.value.attempts.find(({ pack }) => pack === wish.pack);
  if (option === undefined) return [notNext(route)];
  if (wish.currency !== last.currency)
    return [{ field: 'currency', code: 'other-currency', source: option.source }];
  return [...priceFaults(option, wish), ...dateFaults(option, wish, { facts, at })];
}

function beginningFaults(route: Route, { pack }: AttemptWish): readonly AttemptFault[] {
  return route.stages[route.begins]?.pack === pack ? [] : [notNext(route)];
}

function notNext({ source }: Route): AttemptFault {
  return { field: 'pack', code: 'not-next', source };
}

function priceFaults({ price, approvedDownTo }: AttemptOption, wish: AttemptWish): AttemptFault[] {
  const { least, most, approvalBelow } = price;
  const { startPrice } = wish;
  if (least !== null && measuredBy(least, wish).amount < least.amount) {
    const { field } = measuredBy(least, wish);
    return [{ field, code: 'below-route', source: least.source, bound: least.amount }];
  }
  if (most !== null && measuredBy(most, wish).amount > most.amount) {
    const { field } = measuredBy(most, wish);
    return [{ field, code: 'above-route', source: most.source, bound: most.amount }];
  }
  const field = 'startPrice';
  const isApproved = approvedDownTo !== null && startPrice >= approvedDownTo;
  if (approvalBelow === null || startPrice >= approvalBelow.amount || isApproved) return [];
  const { source, amount: bound } = approvalBelow;
  return [{ field, code: 'approval-needed', source, bound }];
}

/** The price that a bound is about: the reserve where it comes from the reserve before, else the start price. */
function measuredBy(
  { of }: PriceBound,
  wish: AttemptWish,
): { readonly field: 'startPrice' | 'rules.reserve'; readonly amount: Minor } {
  const { startPrice, reserve = null } = wish;
  if (of !== 'previous-reserve' || reserve === null)
    return { field: 'startPrice', amount: startPrice };
  return { field: 'rules.reserve', amount: reserve };
}

function dateFaults(
  { dates, pack }: AttemptOption,
  { opensAt, startPrice, currency }: AttemptWish,
  { facts, at }: { facts: CaseFacts; at: Instant },
): AttemptFault[] {
  const { cooling, publishFrom, opensBy, opensFrom } = dates;
  if (cooling !== null && at < publishFrom) {
    const notice = facts.noticeOf(pack, startPrice, currency);
    const { at: earliest } = openingAfter(facts.calendar, publishFrom, notice);
    return [{ field: 'opensAt', code: 'cooling', source: cooling.source, at: earliest }];
  }
  if (opensBy === null || opensAt < opensBy.before || opensFrom >= opensBy.before) return [];
  const { before, rule } = opensBy;
  return [{ field: 'opensAt', code: 'after-deadline', source: rule.source, at: before }];
}

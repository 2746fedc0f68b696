import type {
  AttemptChoice,
  BoundView,
  CaseAttempt,
  CaseEndView,
  CaseStanding,
  DeadlineView,
  EndChoice,
  Named,
  RouteView,
} from '../../contract/cases.js';
import type { WireMoney } from '../../contract/money.js';
import type { Deadline } from '../../core/disposal/attempt-dates.js';
import type { AttemptOption, EndOption } from '../../core/disposal/next-attempt.js';
import type { PriceBound } from '../../core/disposal/price-bounds.js';
import type { Route } from '../../core/disposal/route.js';
import type { Currency } from '../../core/money/currency.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import { lawOf } from '../rule-packs/pack-words.js';
import type { StoredAttempt, StoredEnd } from './case.js';

/** Where a case stands, by its last attempt and whether it has ended without a sale. */
export function standingOf(last: StoredAttempt | undefined, isEnded: boolean): CaseStanding {
  if (isEnded) return 'over';
  if (last?.outcome === 'running') return 'running';
  return last?.outcome === 'sold' ? 'sold' : 'waiting';
}

/** A route as a case names it. */
export function namedRoute({ name, title }: Route): Named {
  return { name, title };
}

/** A route with its stages, the first first. */
export function routeView(route: Route): RouteView {
  const { version, begins, stages } = route;
  const named = Object.entries(stages).map(([name, stage]) => ({ name, ...stage }));
  return { ...namedRoute(route), version, begins, stages: named };
}

function namedStage({ stages }: Route, name: string): Named {
  return { name, title: stages[name]?.title ?? { zh: name, en: name } };
}

/** An attempt as everybody may see it: who defaulted is not told. */
export function attemptView(route: Route, attempt: StoredAttempt): CaseAttempt {
  const { id, no, follows, pack, lotId, currency, startPrice, price } = attempt;
  const { publishedAt, opensAt, endedAt, outcome } = attempt;
  return {
    ...{ id, no, follows, stage: namedStage(route, attempt.stage), pack, lot: lotId },
    ...{ startPrice: wire(startPrice, currency), publishedAt, opensAt, endedAt, outcome },
    price: price === null ? null : wire(price, currency),
  };
}

/** A further attempt with everything that bounds it. */
export function choiceView(route: Route, option: AttemptOption, currency: Currency): AttemptChoice {
  const { stage, pack, price, approvedDownTo, notice, dates, source } = option;
  const bound = (one: PriceBound | null): BoundView | null =>
    one && {
      amount: wire(one.amount, currency),
      of: one.of,
      bps: one.bps,
      rule: lawOf(one.source, route),
    };
  const deadline = (one: Deadline | null): DeadlineView | null =>
    one && { before: one.before, days: one.rule.days, rule: lawOf(one.rule.source, route) };
  return {
    ...{ stage: namedStage(route, stage), pack, rule: lawOf(source, route) },
    notice: notice?.basis ?? null,
    usual: wire(price.usual, currency),
    ...{ least: bound(price.least), most: bound(price.most) },
    approvalBelow: bound(price.approvalBelow),
    approvedDownTo: approvedDownTo === null ? null : wire(approvedDownTo, currency),
    ...{ publishFrom: dates.publishFrom, publishBy: deadline(dates.publishBy) },
    isEstimate: dates.isEstimate,
    ...{ opensFrom: dates.opensFrom, opensBy: deadline(dates.opensBy), isLate: dates.isLate },
  };
}

/** A way out of the case that the route allows. */
export function endChoiceView(route: Route, option: EndOption, currency: Currency): EndChoice {
  const { end, price, source } = option;
  return { end, price: price === null ? null : wire(price, currency), rule: lawOf(source, route) };
}

/** How a case ended; whoever takes the thing for its claim pays what the price exceeds that by. */
export function endView(ended: StoredEnd | null): CaseEndView | null {
  if (ended === null) return null;
  const { end, currency, price, taker, claim, reason, endedAt } = ended;
  const money = (amount: Minor | null) => (amount === null ? null : wire(amount, currency));
  const toPay = price === null ? null : price > (claim ?? 0n) ? price - (claim ?? 0n) : 0n;
  return {
    ...{ end, price: money(price), taker, claim: money(claim), toPay: money(toPay) },
    ...{ reason, endedAt },
  };
}

function wire(minor: Minor, currency: Currency): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}

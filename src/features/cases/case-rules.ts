import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import type { CaseFacts } from '../../core/disposal/attempt.js';
import { type AttemptFault, checkAttempt } from '../../core/disposal/check-attempt.js';
import { type NextAttempt, nextAttempt, type NoNext } from '../../core/disposal/next-attempt.js';
import type { Route } from '../../core/disposal/route.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Result } from '../../core/kernel/result.js';
import { longestPeriod, noticePeriods } from '../../core/listing/notice-period.js';
import type { Minor } from '../../core/money/money.js';
import { amountIn } from '../../core/money/read-amount.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import { articleOf, detailOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';
import type { CaseLot, WholeCase } from './case.js';
import { Routes } from './routes.js';

/** Asks the core about cases, with the rule packs and routes of the product. */
@Injectable()
export class CaseRules {
  constructor(
    private readonly routes: Routes,
    private readonly packs: RulePacks,
    private readonly calendar: GovernmentCalendar,
  ) {}

  /** What may follow in a case as it stands at `now`, or why nothing may. */
  next(whole: WholeCase, now: Instant): Result<NextAttempt, NoNext> {
    const route = this.routes.get(whole.file.route);
    return nextAttempt(route, whole.attempts, { facts: this.factsOf(whole, now), now });
  }

  /** What keeps a lot, published at `at`, from being the next attempt of a case. */
  faultsIn(whole: WholeCase, lot: CaseLot, at: Instant): readonly Fault[] {
    const route = this.routes.get(whole.file.route);
    const notNext = { field: 'pack', code: 'not-next', source: route.source } as const;
    if (lot.pack === null || whole.end !== null) return [faultOf(route, notNext, at)];
    const { currency, startPrice, opensAt } = lot;
    const wish = { pack: lot.pack, currency, startPrice, reserve: reserveIn(lot), opensAt };
    const facts = this.factsOf(whole, at);
    const faults = checkAttempt(route, whole.attempts, { wish, facts, at });
    return faults.map((one) => faultOf(route, one, at));
  }

  /** What keeps a lot of no case from publication: a later stage needs the failed one before it. */
  faultsWithout(pack: string | null): readonly Fault[] {
    const route = pack === null ? null : this.routes.laterWith(pack);
    if (route === null) return [];
    return [faultOf(route, { field: 'pack', code: 'not-next', source: route.source }, null)];
  }

  private factsOf({ attempts, reductions, backstop }: WholeCase, at: Instant): CaseFacts {
    const { working: calendar } = this.calendar;
    const last = attempts.at(-1)?.no;
    const approved = reductions.findLast(({ afterNo }) => afterNo === last);
    return {
      noticeOf: (name, amount, currency) => {
        const pack = this.packs.find(name);
        const rules = pack === null ? [] : detailOf(pack).parameters;
        return longestPeriod(calendar, at, noticePeriods(rules, { opensAt: at, amount, currency }));
      },
      calendar,
      approvedDownTo: approved?.downTo ?? null,
      backstop,
    };
  }
}

/** The reserve that a lot writes down; null without one. Its form was checked when it was written. */
function reserveIn({ rules: { reserve }, currency }: CaseLot): Minor | null {
  const read = amountIn(currency)(reserve, 'rules.reserve');
  return read.ok ? read.value : null;
}

/** A fault as the API tells it; a bound that a price breaks stands in the options of the case. */
function faultOf(
  route: Route,
  { field, code, source, at }: AttemptFault,
  now: Instant | null,
): Fault {
  const article = articleOf(source, route);
  const named = article === null ? {} : { source: article };
  const earliest = code === 'cooling' && at !== undefined && now !== null ? { earliest: at } : {};
  return { field, problem: code, ...named, ...earliest };
}

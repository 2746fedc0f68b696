import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import { isInForce } from '../../core/auction/rule-pack.js';
import type { CaseFacts } from '../../core/disposal/attempt.js';
import { type AttemptFault, checkAttempt } from '../../core/disposal/check-attempt.js';
import { type NextAttempt, nextAttempt, type NoNext } from '../../core/disposal/next-attempt.js';
import type { Route } from '../../core/disposal/route.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Result } from '../../core/kernel/result.js';
import { articleOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';
import type { CaseLot, WholeCase } from './case.js';
import { Routes } from './routes.js';

/** Asks the core about cases, with the rule packs and routes of the product. */
@Injectable()
export class CaseRules {
  constructor(
    private readonly routes: Routes,
    private readonly packs: RulePacks,
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
    const wish = { pack: lot.pack, currency, startPrice, opensAt };
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

  /** For how many days a lot under this pack is announced. */
  noticeDays(pack: string, at: Instant): number {
    const parameter = this.packs.find(pack)?.parameters['noticeDays'];
    if (!parameter || !isInForce(parameter, at)) return 0;
    return typeof parameter.value === 'number' ? parameter.value : 0;
  }

  private factsOf({ attempts, reductions }: WholeCase, at: Instant): CaseFacts {
    const last = attempts.at(-1)?.no;
    const approved = reductions.findLast(({ afterNo }) => afterNo === last);
    return {
      noticeDaysOf: (pack) => this.noticeDays(pack, at),
      approvedDownTo: approved?.downTo ?? null,
    };
  }
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

import { Injectable } from '@nestjs/common';
import type { LotPlan } from '../../contract/planning.js';
import { isPublished } from '../../core/listing/lifecycle.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Plan } from '../../core/listing/plan.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { NOTHING_ON_FILE } from './entrustment/entrustment.js';
import { type Background, LotCheck } from './lot-check.js';
import { LotPlanner, plannedPublication } from './lot-planner.js';
import { type FactsOfPlan, PlanFacts } from './plan-facts.js';
import { planView } from './plan-view.js';

/** Shows the dated plan of a lot: of a draft as it is meant, of a published lot as it is. */
@Injectable()
export class LotPlansService {
  constructor(
    private readonly clock: Clock,
    private readonly lots: LotsService,
    private readonly planner: LotPlanner,
    private readonly checks: LotCheck,
    private readonly facts: PlanFacts,
  ) {}

  /** Published lots are everybody's; others their lister's and the centres'. Refuses with `not-found`. */
  async read(visitor: Actor | null, id: string): Promise<LotPlan> {
    const lot = await this.lots.find(id);
    if (lot === null || !maySee(visitor, lot)) throw new ApiError('not-found');
    return planView(await this.current(lot));
  }

  /** The plan of one lot as things stand. */
  async current(lot: Lot): Promise<Plan> {
    const factsOf = await this.facts.of([lot]);
    return this.planOf(lot, this.clock.now(), factsOf(lot));
  }

  /** What was published has passed the law: nothing is refused or remarked on any more. */
  planOf(lot: Lot, now: Instant, { closings, exceptions }: FactsOfPlan): Plan {
    const { publishedAt } = lot;
    if (publishedAt === null)
      return this.checks.check(
        lot,
        { ...datesOnly(lot), exceptions },
        { ...plannedPublication(lot, now), closings },
      ).plan;
    const plan = this.planner.plan(lot, lot.durationMs, {
      ...{ now, publishAt: publishedAt, closings, exceptions },
    });
    return { ...plan, faults: [], advice: [] };
  }
}

/** No name, no kind of right and no case moves a date; whoever could not be reached counts as told before any notice of law is over. */
function datesOnly({ listerId }: Lot): Omit<Background, 'exceptions'> {
  const nothing = { assets: [], standing: null, bundles: [], told: [] };
  return { ...nothing, lister: listerId, centre: null, entrustments: NOTHING_ON_FILE };
}

function maySee(visitor: Actor | null, { status, listerId }: Lot): boolean {
  if (isPublished(status)) return true;
  if (visitor === null) return false;
  const isReviewer = visitor.kind === 'trading-centre' || visitor.kind === 'platform';
  return isReviewer || visitor.organisationId === listerId;
}

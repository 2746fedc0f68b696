import type { Fault } from '../../contract/errors.js';
import type { LotPlan } from '../../contract/planning.js';
import type { Plan, PlanFault } from '../../core/listing/plan.js';
import type { TellingFault } from '../../core/listing/telling.js';
import { citation } from '../rule-packs/pack-words.js';

/** A plan as the API tells it. */
export function planView({ faults, advice, ...plan }: Plan): LotPlan {
  return { ...plan, faults: faults.map(planFaultOf), advice: advice.map(planFaultOf) };
}

/** What is wrong with a date, with the article that says so and what it could be. */
export function planFaultOf({ step, field, problem, ...fault }: PlanFault): Fault {
  return {
    ...{ field, problem, step },
    ...(fault.source && { source: citation(fault.source) }),
    ...(fault.earliest !== null && { earliest: fault.earliest }),
    ...(fault.latest !== null && { latest: fault.latest }),
  };
}

/** Who has not been told, or too late, with the article that says so and what the date could be. */
export function tellingFaultOf({ field, problem, source, earliest }: TellingFault): Fault {
  return { field, problem, source: citation(source), ...(earliest !== null && { earliest }) };
}

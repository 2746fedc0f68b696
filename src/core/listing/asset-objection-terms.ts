import type { Instant } from '../kernel/instant.js';
import type { AssetObjectionKind } from './asset-objection.js';
import { type PlanRule, type PlanSource, ruleAt } from './plan-rules.js';

/** What the pack of a lot says of objections during its sale. */
export interface AssetObjectionTerms {
  /** Within how long one is answered, and by which rule; without a source where no pack says anything. */
  readonly answer: {
    readonly amount: number;
    readonly unit: 'days' | 'working-days';
    readonly source: PlanSource | null;
  };
  /** The rule by which a court sells, so that it is the court's to stay the sale and to let it go on; else null. */
  readonly court: PlanSource | null;
  /** The rule by which an objection of this kind keeps the lot standing until it is ruled on; null where none does. */
  readonly suspends: (kind: AssetObjectionKind) => PlanSource | null;
}

/** What is promised where no pack says anything: the days in which a court reviews (民事诉讼法 art. 238). */
const USUAL_ANSWER_DAYS = 15;

/** What these rules say at an instant; none are those of a lot without a pack. */
export function assetObjectionTerms(rules: readonly PlanRule[], at: Instant): AssetObjectionTerms {
  const find = (name: string): PlanRule | null => ruleAt(rules, name, at);
  const [listed, stays] = [find('assetObjectionSuspends'), find('bankruptcyStays')];
  const court = find('assetObjectionCourt');
  return {
    answer: answerIn(find),
    court: court?.value === true ? court.source : null,
    suspends: (kind) => {
      if (kind === 'bankruptcy') return stays?.value === true ? stays.source : null;
      const isListed = Array.isArray(listed?.value) && listed.value.includes(kind);
      return isListed ? listed.source : null;
    },
  };
}

/** Working days, where a pack counts in them, take the place of natural days. */
function answerIn(find: (name: string) => PlanRule | null): AssetObjectionTerms['answer'] {
  const working = find('assetObjectionAnswerWorkingDays');
  const rule = working ?? find('assetObjectionAnswerDays');
  const amount = typeof rule?.value === 'number' ? rule.value : USUAL_ANSWER_DAYS;
  return {
    amount,
    unit: working === null ? 'days' : 'working-days',
    source: rule?.source ?? null,
  };
}

import {
  FORFEIT_USES,
  type ForfeitShortfall,
  type ForfeitSurplus,
  type ForfeitTerms,
  type ForfeitUse,
  type Ruled,
} from '../../../core/forfeit/forfeit-terms.js';
import { isInForce, type RulePack } from '../../../core/auction/rule-pack.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { lawOf } from '../../rule-packs/pack-words.js';

const SURPLUSES: readonly ForfeitSurplus[] = ['refunded', 'to-debts', 'earnest-money'];
const SHORTFALLS: readonly ForfeitShortfall[] = ['claimable', 'none'];

/** How a winner's default is settled under a pack as it stands at `at`; null where the pack does not say it. */
export function forfeitTermsIn(pack: RulePack | null, at: Instant): ForfeitTerms | null {
  if (pack === null) return null;
  const ruled = <Value>(name: string, is: (value: unknown) => value is Value) => {
    const parameter = pack.parameters[name];
    if (!parameter || !isInForce(parameter, at) || !is(parameter.value)) return null;
    const { value, kind, source } = parameter;
    return { value, kind, source: lawOf(source, pack) } satisfies Ruled<Value>;
  };
  const order = ruled('defaultUseOrder', isOrder);
  const surplus = ruled('depositSurplus', oneOf(SURPLUSES));
  const shortfall = ruled('depositShortfall', oneOf(SHORTFALLS));
  if (order === null || surplus === null || shortfall === null) return null;
  return {
    ...{ order, surplus, shortfall },
    objectionDays: ruled('defaultObjectionDays', isNumber),
    earnestMoneyBps: ruled('earnestMoneyBps', isNumber),
  };
}

function isOrder(value: unknown): value is readonly ForfeitUse[] {
  return Array.isArray(value) && value.every(oneOf(FORFEIT_USES));
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function oneOf<Choice extends string>(choices: readonly Choice[]) {
  return (value: unknown): value is Choice => (choices as readonly unknown[]).includes(value);
}

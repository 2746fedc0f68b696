import type { Instant } from '../kernel/instant.js';
import type { PackFault } from './lot-draft.js';
import { isInForce, type RulePack, type Source } from './rule-pack.js';

/** On what a sale is run: a contract of its lister with the trading centre 委托合同, or the act of a court. */
export const ENTRUSTMENTS = ['contract', 'court-reference'] as const;

/** The parameter by which a pack says so. */
export const ENTRUSTMENT = 'entrustment';

/** What a pack asks for, and where it has it from. */
export interface AskedEntrustment {
  readonly needs: (typeof ENTRUSTMENTS)[number];
  readonly source: Source;
}

/** What the pack asks for; null where it asks for nothing, and without a pack. Usage binds here as law does. */
export function entrustmentAsked(pack: RulePack | null, at: Instant): AskedEntrustment | null {
  const parameter = pack?.parameters[ENTRUSTMENT];
  if (!parameter || !isInForce(parameter, at)) return null;
  const needs = ENTRUSTMENTS.find((one) => one === parameter.value);
  return needs === undefined ? null : { needs, source: parameter.source };
}

/**
 * Where the pack has a court sell, the lot names the act by which it does. A lot that names one though nobody asks would
 * look as if a court stood behind it, and is refused.
 */
export function courtReferenceFaults(
  pack: RulePack | null,
  isStated: boolean,
  at: Instant,
): readonly PackFault[] {
  const asked = entrustmentAsked(pack, at);
  const isAsked = asked?.needs === 'court-reference';
  if (isAsked === isStated) return [];
  const field = 'courtReference';
  return isAsked
    ? [{ field, code: 'missing', source: asked.source }]
    : [{ field, code: 'unknown-parameter', source: null }];
}

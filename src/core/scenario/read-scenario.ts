import { applyPack } from '../auction/apply-pack.js';
import { isCommitted, withEscrow } from '../auction/escrow-rules.js';
import type { PackFault } from '../auction/lot-draft.js';
import type { RulePack } from '../auction/rule-pack.js';
import type { Terms } from '../auction/terms.js';
import {
  fault,
  isObject,
  optional,
  type Reader,
  record,
  required,
  text,
  value,
} from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import { CURRENCIES, type Currency, isCurrency } from '../money/currency.js';
import { biddersIn } from './read-bidders.js';
import { expectationIn, NOTHING_EXPECTED } from './read-expectation.js';
import { lotIn } from './read-lot.js';
import { stepsIn } from './read-steps.js';
import type { Scenario, ScenarioLot } from './scenario.js';

/** The rule packs that a scenario may name. */
export type Packs = ReadonlyMap<string, RulePack>;

/** Reads a scenario, or names the field that is wrong with it. A field that nobody knows is wrong. */
export function parseScenario(json: unknown, packs: Packs): Result<Scenario, string> {
  if (!isObject(json)) return fault('a scenario', 'must be an object');
  const currency = CURRENCY(json['currency'], 'currency');
  if (!currency.ok) return currency;
  const scenario = written(currency.value, packs)(json, '');
  if (!scenario.ok) return scenario;
  const terms = termsOf(scenario.value.lot, currency.value, packs);
  if (!terms.ok) return terms;
  const wrong = escrowFault(scenario.value, terms.value) ?? scoreFault(scenario.value, terms.value);
  return wrong ?? ok({ ...scenario.value, terms: termsWithOfficers(scenario.value, terms.value) });
}

const CURRENCY: Reader<Currency> = value(`one of ${CURRENCIES.join(', ')}`, isCurrency);

function written(currency: Currency, packs: Packs): Reader<Omit<Scenario, 'terms'>> {
  return record<Omit<Scenario, 'terms'>>({
    title: required(text),
    currency: required(CURRENCY),
    lot: required(lotIn(currency, packs)),
    bidders: required(biddersIn(currency)),
    steps: required(stepsIn(currency)),
    expect: optional(expectationIn(currency), NOTHING_EXPECTED),
  });
}

function termsOf(lot: ScenarioLot, currency: Currency, packs: Packs): Result<Terms, string> {
  const pack = lot.pack === null ? null : (packs.get(lot.pack) ?? null);
  const draft = { ...lot, lot: 'lot_scenario', currency, drainMs: null, parameters: {} };
  const terms = applyPack(pack, draft);
  return terms.ok ? terms : { ok: false, error: terms.error.map(faultText).join('; ') };
}

/** What is said of envelopes on a lot that has none, or of an officer whom it does not name; null where all is well. */
function escrowFault(
  { lot: { escrow }, steps }: Omit<Scenario, 'terms'>,
  terms: Terms,
): Result<never, string> | null {
  if (escrow !== null && !isCommitted(terms))
    return fault('lot.escrow', 'is for amounts that only their bidders can open');
  for (const [index, { action }] of steps.entries()) {
    if (action.kind === 'seal' && action.isInEscrow && escrow === null)
      return fault(`steps[${index}].escrow`, 'needs officers: lot.escrow is missing');
    if (action.kind === 'share' && escrow?.officers.includes(action.officer) !== true)
      return fault(`steps[${index}].by`, 'is none of the officers of lot.escrow');
  }
  return null;
}

/** A score for what the lot is not weighed by; null where there is none. What is not scored counts as no points. */
function scoreFault(
  { bidders }: Pick<Scenario, 'bidders'>,
  { rules }: Terms,
): Result<never, string> | null {
  const criteria = 'criteria' in rules ? rules.criteria.map(({ name }) => name) : [];
  for (const [index, { scores }] of bidders.entries()) {
    const unknown = Object.keys(scores ?? {}).find((name) => !criteria.includes(name));
    if (unknown !== undefined)
      return fault(
        `bidders[${index}]`,
        `has a score for ${unknown}, which is no criterion of the lot`,
      );
  }
  return null;
}

/** The terms with the officers of the file; keys that nobody has stand in for theirs, because the rules look at none. */
function termsWithOfficers({ lot: { escrow } }: Pick<Scenario, 'lot'>, terms: Terms): Terms {
  if (escrow === null) return terms;
  const officers = escrow.officers.map((officer, index) => ({
    officer,
    key: `04${String(index).repeat(128)}`,
  }));
  return withEscrow(terms, { threshold: escrow.threshold, officers });
}

function faultText({ field, code, source }: PackFault): string {
  const law = source === null ? '' : ` (${source.instrument} art. ${source.article ?? '–'})`;
  return `lot.${field} is refused: ${code}${law}`;
}

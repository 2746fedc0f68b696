import type { RulePack } from '../auction/rule-pack.js';
import {
  NO_WRITTEN_RULES,
  type WrittenRules,
  writtenRulesIn,
} from '../auction/read-written-rules.js';
import { type Format, FORMATS } from '../auction/terms.js';
import { type Instant, parseInstant } from '../kernel/instant.js';
import {
  fault,
  integer,
  list,
  oneOf,
  optional,
  pathTo,
  type Reader,
  record,
  required,
  text,
} from '../kernel/read.js';
import { ok } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import { amountIn } from '../money/read-amount.js';
import { LEAST_THRESHOLD, MOST_OFFICERS } from '../auction/escrow.js';
import type { ScenarioEscrow, ScenarioLot } from './scenario.js';

/** Reads the lot of a scenario: a pack by name, or a format, or both, and the rules that it sets for itself. */
export function lotIn(
  currency: Currency,
  packs: ReadonlyMap<string, RulePack>,
): Reader<ScenarioLot> {
  const read = record<WrittenLot>({
    pack: optional(packAmong(packs), null),
    format: optional(format, null),
    startPrice: optional(amountIn(currency), null),
    valuation: optional(amountIn(currency), null),
    opensAt: required(instantText),
    durationMs: optional(integer(1), null),
    rules: optional(writtenRulesIn(currency), NO_WRITTEN_RULES),
    escrow: optional(escrow, null),
  });
  return (given, path) => {
    const lot = read(given, path);
    if (!lot.ok) return lot;
    const { rules: written, ...rest } = lot.value;
    const { overlays, evidence, ...rules } = written;
    if (overlays.length > 0) return fault(pathTo(path, 'rules.overlays'), 'is for lots to declare');
    if (Object.keys(evidence).length > 0)
      return fault(pathTo(path, 'rules.evidence'), 'is for lots to state');
    const known = rest.format ?? packs.get(rest.pack ?? '')?.format;
    if (known === undefined) return fault(path, 'must name a pack or a format');
    const { parts = [] } = rules.rules;
    const startPrice = rest.startPrice ?? sumOf(parts.map((part) => part.startPrice));
    if (startPrice === null) return fault(pathTo(path, 'startPrice'), 'is missing');
    const valuation = rest.valuation ?? sumOf(parts.map((part) => part.valuation));
    return ok({ ...rest, ...rules, format: known, startPrice, valuation });
  };
}

/** What a package starts at and is worth where nobody says otherwise: the sum of its parts. Null where there are none. */
function sumOf(amounts: readonly Minor[]): Minor | null {
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0n);
}

type WrittenLot = Omit<ScenarioLot, 'format' | 'startPrice' | 'rules' | 'throttle'> & {
  readonly startPrice: Minor | null;
  readonly format: Format | null;
  readonly rules: WrittenRules;
};

function packAmong(packs: ReadonlyMap<string, RulePack>): Reader<string> {
  return (given, path) => {
    if (typeof given === 'string' && packs.has(given)) return ok(given);
    return fault(path, `must be one of the rule packs ${[...packs.keys()].join(', ')}`);
  };
}

const format: Reader<Format> = oneOf(FORMATS);

const written: Reader<ScenarioEscrow> = record<ScenarioEscrow>({
  threshold: required(integer(LEAST_THRESHOLD)),
  officers: required(list(text)),
});

/** Reads who opens: no name twice, and as many as are needed together. */
const escrow: Reader<ScenarioEscrow> = (given, path) => {
  const read = written(given, path);
  if (!read.ok) return read;
  const { threshold, officers } = read.value;
  if (new Set(officers).size < officers.length)
    return fault(pathTo(path, 'officers'), 'must name nobody twice');
  if (officers.length > MOST_OFFICERS)
    return fault(pathTo(path, 'officers'), `must be at most ${MOST_OFFICERS}`);
  return threshold > officers.length
    ? fault(pathTo(path, 'threshold'), 'is more than there are officers')
    : read;
};

const instantText: Reader<Instant> = (given, path) => {
  const at = typeof given === 'string' ? parseInstant(given) : null;
  return at === null
    ? fault(path, 'must be a date and time with its offset, 2026-03-02T10:00:00+08:00')
    : ok(at);
};

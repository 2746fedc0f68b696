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
  oneOf,
  optional,
  pathTo,
  type Reader,
  record,
  required,
} from '../kernel/read.js';
import { ok } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { amountIn } from '../money/read-amount.js';
import type { ScenarioLot } from './scenario.js';

/** Reads the lot of a scenario: a pack by name, or a format, or both, and the rules that it sets for itself. */
export function lotIn(
  currency: Currency,
  packs: ReadonlyMap<string, RulePack>,
): Reader<ScenarioLot> {
  const read = record<WrittenLot>({
    pack: optional(packAmong(packs), null),
    format: optional(format, null),
    startPrice: required(amountIn(currency)),
    valuation: optional(amountIn(currency), null),
    opensAt: required(instantText),
    durationMs: optional(integer(1), null),
    rules: optional(writtenRulesIn(currency), NO_WRITTEN_RULES),
  });
  return (given, path) => {
    const lot = read(given, path);
    if (!lot.ok) return lot;
    const { rules: written, ...rest } = lot.value;
    const { overlays, ...rules } = written;
    if (overlays.length > 0) return fault(pathTo(path, 'rules.overlays'), 'is for lots to declare');
    const known = rest.format ?? packs.get(rest.pack ?? '')?.format;
    if (known === undefined) return fault(path, 'must name a pack or a format');
    return ok({ ...rest, ...rules, format: known });
  };
}

type WrittenLot = Omit<ScenarioLot, 'format' | 'rules' | 'throttle'> & {
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

const instantText: Reader<Instant> = (given, path) => {
  const at = typeof given === 'string' ? parseInstant(given) : null;
  return at === null
    ? fault(path, 'must be a date and time with its offset, 2026-03-02T10:00:00+08:00')
    : ok(at);
};

import type { Canonical } from '../kernel/canonical.js';
import { type Instant, parseInstant, plus } from '../kernel/instant.js';
import {
  fault,
  integer,
  isObject,
  list,
  mapped,
  nullable,
  oneOf,
  optional,
  type Reader,
  record,
  recordOf,
  required,
  text,
} from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import { ENTRUSTMENT, ENTRUSTMENTS } from './entrusted.js';
import type { Overlay } from './overlay.js';
import { EQUAL_RANK, rulesIn } from './read-rules.js';
import type { RuleDraft } from './rule-draft.js';
import { FORMATS } from './terms.js';
import type {
  Bilingual,
  Edition,
  Instrument,
  Parameter,
  Room,
  RulePack,
  SessionPack,
  Source,
} from './rule-pack.js';

/**
 * Reads a rule pack from its JSON. Days are those of China (UTC+8): `effectiveFrom` is the first, `effectiveTo` the
 * last on which it holds. A parameter without days of its own has the pack's. Amounts are refused: they are the lot's.
 */
export function parseRulePack(json: unknown): Result<RulePack, string> {
  return completed(PACK(json, ''));
}

/** Reads an overlay from its JSON; the same holds of its days and amounts. */
export function parseOverlay(json: unknown): Result<Overlay, string> {
  return completed(OVERLAY(json, ''));
}

/** Reads the pack of a session from its JSON; the same holds of its days and amounts. */
export function parseSessionPack(json: unknown): Result<SessionPack, string> {
  return completed(SESSION_PACK(json, ''));
}

/** Reads a set of rules that is about no sale of its own; the same holds of its days and amounts. */
export function parseEdition(json: unknown): Result<Edition, string> {
  return completed(PLAIN(json, ''));
}

/** Gives every parameter its days, and reads those that are rules. */
function completed<E extends WrittenEdition>(
  written: Result<E, string>,
): Result<Omit<E, 'parameters'> & Pick<Edition, 'parameters' | 'rules'>, string> {
  if (!written.ok) return written;
  const { parameters: entries, ...pack } = written.value;
  const parameters: Record<string, Parameter> = {};
  for (const [name, { effectiveFrom, effectiveTo, ...parameter }] of Object.entries(entries)) {
    for (const { instrument } of [
      parameter.source,
      ...(parameter.room ? [parameter.room.source] : []),
    ])
      if (!Object.hasOwn(pack.instruments, instrument))
        return fault(`parameters.${name}.source.instrument`, 'is not an instrument of the pack');
    if (!isKnownEntrustment(name, parameter))
      return fault(`parameters.${name}.value`, `must be one of ${ENTRUSTMENTS.join(', ')}`);
    if (parameter.room !== null && typeof parameter.value !== 'number')
      return fault(`parameters.${name}.room`, 'is for numbers only');
    parameters[name] = {
      ...parameter,
      effectiveFrom: effectiveFrom ?? pack.effectiveFrom,
      effectiveTo: effectiveTo ?? pack.effectiveTo,
    };
  }
  const rules = readRules(parameters);
  return rules.ok ? ok({ ...pack, parameters, rules: rules.value }) : rules;
}

/** On what a sale is run is one of a few words; any other would ask for nothing. */
function isKnownEntrustment(name: string, { value }: Pick<Parameter, 'value'>): boolean {
  return name !== ENTRUSTMENT || ENTRUSTMENTS.some((one) => one === value);
}

interface WrittenEdition extends Omit<Edition, 'parameters' | 'rules'> {
  readonly parameters: Readonly<Record<string, WrittenParameter>>;
}

type Written<E extends Edition> = Omit<E, keyof Edition> & WrittenEdition;

type WrittenParameter = Omit<Parameter, 'effectiveFrom'> & {
  readonly effectiveFrom: Instant | null;
};

const DAY_MS = 86_400_000;

const firstInstantOf: Reader<Instant> = (given, path) => {
  const midnight = typeof given === 'string' ? parseInstant(`${given}T00:00:00+08:00`) : null;
  return midnight === null ? fault(path, 'must be a day such as 2017-01-01') : ok(midnight);
};

const lastInstantOf = mapped(firstInstantOf, (midnight) => plus(midnight, DAY_MS));

const bilingual = record<Bilingual>({ zh: required(text), en: required(text) });

const json: Reader<Canonical> = (given, path) =>
  isJson(given)
    ? ok(given)
    : fault(path, 'must be text, a whole number, a choice, or made of them');

function isJson(given: unknown): given is Canonical {
  if (typeof given === 'number') return Number.isSafeInteger(given);
  if (Array.isArray(given)) return given.every(isJson);
  if (isObject(given)) return Object.values(given).every(isJson);
  return given === null || typeof given === 'string' || typeof given === 'boolean';
}

const source = record<Source>({
  instrument: required(text),
  article: optional(nullable(text), null),
});

const PARAMETER = record<WrittenParameter>({
  value: required(json),
  kind: required(oneOf(['law', 'default'])),
  min: optional(integer(), null),
  max: optional(integer(), null),
  among: optional(nullable(list(json)), null),
  source: required(source),
  room: optional(
    record<Room>({ what: required(bilingual), by: required(bilingual), source: required(source) }),
    null,
  ),
  evidence: optional(bilingual, null),
  effectiveFrom: optional(firstInstantOf, null),
  effectiveTo: optional(lastInstantOf, null),
});

const EDITION = {
  name: required(text),
  version: required(text),
  title: required(bilingual),
  effectiveFrom: required(firstInstantOf),
  effectiveTo: optional(nullable(lastInstantOf), null),
  instruments: required(
    recordOf(
      record<Instrument>({ title: required(bilingual), number: optional(nullable(text), null) }),
    ),
  ),
  parameters: required(recordOf(PARAMETER)),
};

const PACK = record<Written<RulePack>>({ ...EDITION, format: required(oneOf(FORMATS)) });

const PLAIN = record<WrittenEdition>(EDITION);

const OVER = { over: optional(nullable(list(text)), null) };

const OVERLAY = record<Written<Overlay>>({
  ...EDITION,
  kinds: optional(list(text), []),
  ...OVER,
});

const SESSION_PACK = record<Written<SessionPack>>({ ...EDITION, ...OVER });

/** The parameters that are rules of the room, under the names that lots and scenarios use for them too. */
function readRules(parameters: Readonly<Record<string, Parameter>>): Result<RuleDraft, string> {
  const written: Record<string, unknown> = {};
  for (const [name, { value }] of Object.entries(parameters)) {
    const isAmount = name.startsWith('increment') || (AMOUNTS.has(name) && value !== null);
    if (isAmount) return fault(`parameters.${name}`, 'is for the lot to say');
    if (RULES.has(name) && !isOnlyTold(name, value)) written[name] = value;
  }
  return rulesIn('CNY')(written, 'parameters');
}

/** Sharing by agreement is for the holders to arrange among themselves: the pack tells of it, and no rule follows. */
function isOnlyTold(name: string, value: unknown): boolean {
  return name === 'equalRankPriority' && !EQUAL_RANK.some((way) => way === value);
}

/** Prices, which a pack may rule out and never name. */
const AMOUNTS: ReadonlySet<string> = new Set<keyof RuleDraft>(['reserve', 'floor']);

const RULES: ReadonlySet<string> = new Set<keyof RuleDraft>([
  ...(['reserve', 'reserveVisible', 'minimumEnrolled', 'minimumBidders'] as const),
  ...(['priority', 'queryMs', 'equalRankPriority'] as const),
  ...(['stepMode', 'firstBid', 'proxy', 'leaderMayRaise', 'minimumRaises'] as const),
  ...(['softClose', 'firstBidCountdownMs'] as const),
  ...(['freePeriodMs', 'cycleMs', 'entry'] as const),
  ...(['pricing', 'sealing', 'revealMs', 'priceWeightBps', 'criteria', 'dropExtremes'] as const),
  ...(['steps', 'stepBps', 'descentMs', 'floor', 'pausesMs'] as const),
  ...(['sealedMs', 'bestMs', 'bestStepBps'] as const),
  ...(['rounds', 'turnMs', 'openingPauseMs', 'roundPauseMs'] as const),
  ...(['roundMs', 'pauseMs', 'deadlineMs'] as const),
]);

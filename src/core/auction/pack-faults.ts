import { isSame } from '../kernel/same.js';
import type { Minor } from '../money/money.js';
import { priceOfStage } from './descent.js';
import type { LotDraft, PackFault, PackFaultCode } from './lot-draft.js';
import { overridden } from './rule-draft.js';
import { boundOf } from './law-exception.js';
import { isInForce, type Parameter, type RulePack } from './rule-pack.js';

const WHOLE_BPS = 10_000n;

/**
 * Everything in which a draft breaks its pack: what law fixes or bounds, the floors of prices, the pack's own dates, and
 * a format that is not the one which the pack is about.
 */
export function packFaults(pack: RulePack, draft: LotDraft): readonly PackFault[] {
  const faults: PackFault[] = [];
  if (draft.format !== pack.format) faults.push(fault('format', 'not-of-pack'));
  if (!isInForce(pack, draft.opensAt)) faults.push(fault('opensAt', 'not-in-force'));
  return [...faults, ...sayings(pack, draft).flatMap(faultOf), ...floorFaults(pack, draft)];
}

/** One thing that the draft says where the pack says something too. */
interface Saying {
  readonly field: string;
  readonly said: unknown;
  readonly usual: unknown;
  readonly parameter: Bound | null;
}

function sayings(pack: RulePack, draft: LotDraft): readonly Saying[] {
  const parameter = (name: string): Bound | null => inForce(pack, draft, name);
  const written: Readonly<Record<string, unknown>> = { ...draft.rules };
  const rules = Object.entries(written)
    .filter(([name, said]) => said !== undefined && parameter(name) !== null)
    .map(([name, said]) => ({
      field: `rules.${name}`,
      said,
      usual: pack.rules[name as keyof RulePack['rules']],
      parameter: parameter(name),
    }));
  const duration = draft.durationMs === null ? [] : [['durationMs', draft.durationMs] as const];
  const others = [...duration, ...Object.entries(draft.parameters)].map(([field, said]) => {
    const known = Object.hasOwn(pack.rules, field) ? null : parameter(field);
    return { field, said, usual: known?.value, parameter: known };
  });
  return [...rules, ...others];
}

function faultOf({ field, said, usual, parameter }: Saying): readonly PackFault[] {
  if (parameter === null) return field === 'durationMs' ? [] : [fault(field, 'unknown-parameter')];
  if (parameter.kind === 'default') return [];
  const code = breach(said, usual, parameter);
  return code === null ? [] : [fault(field, code, parameter)];
}

/** How what is said breaks a law; null where it does not. */
function breach(
  said: unknown,
  usual: unknown,
  { min, max, among }: Parameter,
): PackFaultCode | null {
  if (min === null && max === null)
    return (among ?? [usual]).some((one) => isSame(said, one)) ? null : 'fixed-by-law';
  if (typeof said !== 'number') return 'fixed-by-law';
  if (min !== null && said < min) return 'below-law';
  return max !== null && said > max ? 'above-law' : null;
}

/**
 * A start price, or the least that the lot is sold at, may not be less than a share of the valuation, where the pack has
 * such a floor. A part of a package may be sold alone, and no reserve
 * stands behind it, so that its own start price keeps to both floors by its own valuation.
 */
function floorFaults(pack: RulePack, draft: LotDraft): readonly PackFault[] {
  const { valuation } = draft;
  const { parts = [] } = draft.rules;
  const start = { field: 'startPrice', amount: draft.startPrice, valuation };
  const least = { ...leastPrice(pack, draft), valuation };
  const alone = parts.map(({ startPrice: amount, valuation: own }, index) => ({
    field: `rules.parts[${index}].startPrice`,
    amount,
    valuation: own,
  }));
  const startFloor = inForce(pack, draft, 'startFloorBps');
  const reserveFloor = inForce(pack, draft, 'reserveFloorBps');
  return [
    ...[start, ...alone].flatMap((price) => floorFault(price, startFloor)),
    ...[least, ...alone].flatMap((price) => floorFault(price, reserveFloor)),
  ];
}

/** The reserve; without one the start price, or the last one where the price falls. */
function leastPrice(
  pack: RulePack,
  { format, rules, startPrice }: LotDraft,
): Omit<Price, 'valuation'> {
  const { reserve, floor = null, steps, stepBps } = overridden(pack.rules, rules);
  if (typeof reserve === 'bigint') return { field: 'rules.reserve', amount: reserve };
  const isFalling = format === 'dutch' || format === 'hybrid-dutch';
  if (!isFalling || steps === undefined || stepBps === undefined)
    return { field: 'startPrice', amount: startPrice };
  const descent = { steps, stepBps, descentMs: 0, floor };
  return { field: 'rules.floor', amount: priceOfStage(descent, startPrice, steps) };
}

interface Price {
  readonly field: string;
  readonly amount: Minor;
  readonly valuation: Minor | null;
}

function floorFault(
  { field, amount, valuation }: Price,
  floor: Bound | null,
): readonly PackFault[] {
  if (floor === null || typeof floor.value !== 'number') return [];
  if (valuation === null) return [fault('valuation', 'missing', floor)];
  const isBelow = amount * WHOLE_BPS < valuation * BigInt(floor.value);
  return isBelow ? [fault(field, 'below-law', floor)] : [];
}

/** A parameter by its name. */
interface Bound extends Parameter {
  readonly name: string;
}

function inForce(pack: RulePack, draft: LotDraft, name: string): Bound | null {
  const parameter = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
  return parameter !== undefined && isInForce(parameter, draft.opensAt)
    ? { ...parameter, name }
    : null;
}

function fault(field: string, code: PackFaultCode, law: Bound | null = null): PackFault {
  if (law === null) return { field, code, source: null };
  const { source, name: parameter, room } = law;
  if (room === null) return { field, code, source };
  return {
    field,
    code,
    source,
    room: { parameter, bound: boundOf(law), what: room.what, by: room.by },
  };
}

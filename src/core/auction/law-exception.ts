import type { Parameter, Room, RulePack } from './rule-pack.js';

/**
 * An exception 例外批准: a law-bound number that one lot may depart from, because the law itself leaves that to somebody's
 * decision, and how far.
 */
export interface LawException {
  readonly parameter: string;
  readonly value: number;
  /** The decision that the law asks for, as one can look it up. */
  readonly evidence: string;
}

/** Why an exception may not be asked for: the law leaves no room here, or it would not be looser than the law. */
export type ExceptionProblem = 'no-room' | 'not-looser';

/** What a lot departs from, as far as it may: what the law says, what holds for the lot instead, and on whose decision. */
export interface Departure extends LawException {
  readonly bound: number;
  readonly room: Room;
}

/** The departures that exceptions lead to under a pack, one for each parameter. */
export function departures(
  pack: RulePack,
  exceptions: readonly LawException[],
): readonly Departure[] {
  const excepted = withExceptions(pack, exceptions);
  return Object.entries(pack.parameters).flatMap(([parameter, law]) => {
    const held = excepted.parameters[parameter];
    if (held === undefined || held === law || law.room === null) return [];
    const value = boundOf(held);
    const granted = exceptions.filter((one) => one.parameter === parameter);
    const evidence = granted.findLast((one) => one.value === value)?.evidence ?? '';
    return [{ parameter, value, evidence, bound: boundOf(law), room: law.room }];
  });
}

/** A pack as it holds for a lot that was granted exceptions: each bound lies where the loosest of them puts it. */
export function withExceptions(pack: RulePack, exceptions: readonly LawException[]): RulePack {
  return exceptions.reduce((excepted, one) => {
    if (exceptionProblem(excepted, one) !== null) return excepted;
    const { [one.parameter]: bound, ...others } = excepted.parameters;
    if (bound === undefined) return excepted;
    return { ...excepted, parameters: { ...others, [one.parameter]: loosened(bound, one.value) } };
  }, pack);
}

/** What stands against an exception from this pack; null where nothing does. */
export function exceptionProblem(
  { parameters }: Pick<RulePack, 'parameters'>,
  { parameter, value }: Omit<LawException, 'evidence'>,
): ExceptionProblem | null {
  const bound = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
  if (bound === undefined || bound.kind !== 'law' || bound.room === null) return 'no-room';
  const isLooser = bound.max === null ? value < boundOf(bound) : value > bound.max;
  return isLooser ? null : 'not-looser';
}

/** The number that a law-bound parameter has to keep to. */
export function boundOf({ value, min, max }: Parameter): number {
  return max ?? min ?? (typeof value === 'number' ? value : 0);
}

function loosened(bound: Parameter, value: number): Parameter {
  if (bound.max !== null) return { ...bound, max: value };
  return bound.min !== null ? { ...bound, min: value } : { ...bound, value };
}

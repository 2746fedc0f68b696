import type { CaseDraft, EarlierAttempt } from '../../../src/contract/cases.js';
import type { Fault } from '../../../src/contract/errors.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import { amountIn } from '../desk/typed.js';

/** What stands in the fields about an attempt that was made elsewhere; its end in China's time. */
export interface TypedAttempt {
  stage: string;
  startPrice: string;
  valuation: string;
  endedAt: string;
  evidence: string;
}

/** What stands in the form of a case that was begun elsewhere. */
export interface TypedCase {
  title: string;
  route: string;
  currency: string;
  earlier: TypedAttempt[];
}

/** What is wrong with a field. */
export type CaseSlip =
  'needed' | 'not-amount' | 'not-time' | 'not-yet' | 'not-in-order' | 'not-on-route' | 'refused';

/** The case as it is sent, and what is wrong with its fields, as the server names them. */
export interface ReadCase {
  readonly body: CaseDraft;
  readonly slips: ReadonlyMap<string, CaseSlip>;
}

export function emptyAttempt(stage: string): TypedAttempt {
  return { stage, startPrice: '', valuation: '', endedAt: '', evidence: '' };
}

/** Reads what was typed; `now` is what the server's clock says. */
export function readCase(typed: TypedCase, now: number): ReadCase {
  const slips = new Map<string, CaseSlip>();
  const currency: Currency = isCurrency(typed.currency) ? typed.currency : 'CNY';
  for (const field of ['title', 'route'] as const)
    if (typed[field].trim() === '') slips.set(field, 'needed');
  const earlier = typed.earlier.map((attempt, index): EarlierAttempt => {
    const at = `earlier[${index}]`;
    for (const field of ['stage', 'startPrice', 'evidence'] as const)
      if (attempt[field].trim() === '') slips.set(`${at}.${field}`, 'needed');
    const amount = (field: 'startPrice' | 'valuation'): string | null => {
      if (attempt[field].trim() === '') return null;
      const read = amountIn(attempt[field], currency);
      if (read === null) slips.set(`${at}.${field}`, 'not-amount');
      return read;
    };
    const slip = slipOfEnd(attempt, typed.earlier[index - 1], now);
    if (slip !== null) slips.set(`${at}.endedAt`, slip);
    return {
      ...{ stage: attempt.stage, currency, startPrice: amount('startPrice') ?? '' },
      ...{ valuation: amount('valuation'), endedAt: inChina(attempt.endedAt) },
      evidence: attempt.evidence.trim(),
    };
  });
  return { body: { title: typed.title.trim(), route: typed.route, earlier }, slips };
}

function slipOfEnd(
  { endedAt }: TypedAttempt,
  before: TypedAttempt | undefined,
  now: number,
): CaseSlip | null {
  const at = Date.parse(inChina(endedAt));
  if (Number.isNaN(at)) return 'not-time';
  if (at > now) return 'not-yet';
  return before !== undefined && at <= Date.parse(inChina(before.endedAt)) ? 'not-in-order' : null;
}

function inChina(typed: string): string {
  return `${typed}:00+08:00`;
}

/** The server's own words for what it finds, where a form can say them better than that it was refused. */
const KNOWN: ReadonlyMap<string, CaseSlip> = new Map([
  ['is not what the route leads to here', 'not-on-route'],
  ['has not come yet', 'not-yet'],
  ['is not after the end of the attempt before', 'not-in-order'],
]);

/** What the server found wrong, by field. */
export function slipsFrom(faults: readonly Fault[]): ReadonlyMap<string, CaseSlip> {
  return new Map(faults.map(({ field, problem }) => [field, KNOWN.get(problem) ?? 'refused']));
}

import type { LotDetail } from '../../../src/contract/api.js';
import type { Fault } from '../../../src/contract/errors.js';
import type { OperatorKind } from '../../../src/contract/listing.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import { formatAmount } from '../../../src/core/money/money.js';
import { readAmount } from '../money.js';
import { chinaField } from './china-field.js';

/** What stands in the fields of the form, as it was typed. */
export interface FormState {
  title: string;
  description: string;
  assets: string[];
  pack: string;
  /** The names of the overlays that the lister declares. */
  overlays: string[];
  currency: string;
  startPrice: string;
  valuation: string;
  deposit: string;
  increment: string;
  reserve: string;
  proxy: boolean;
  /** The day of the notice, as `2026-03-02`; empty: as soon as it can be. */
  publishOn: string;
  opensAt: string;
  viewingFrom: string;
  viewingTo: string;
  hours: string;
  operatorKind: OperatorKind;
  operatorName: string;
  licence: string;
  auctioneer: string;
  contact: string;
}

const HOUR_MS = 3_600_000;

export function emptyForm(): FormState {
  return {
    ...{ title: '', description: '', assets: [], pack: '', overlays: [], currency: 'CNY' },
    ...{ startPrice: '', valuation: '', deposit: '', increment: '', reserve: '', proxy: false },
    ...{ publishOn: '', viewingFrom: '', viewingTo: '' },
    ...{ opensAt: '', hours: '24', operatorKind: 'pledgee', operatorName: '' },
    ...{ licence: '', auctioneer: '', contact: '' },
  };
}

/** The form of a draft that was left and is taken up again. */
export function formOf(lot: LotDetail): FormState {
  const { increment, reserve, proxy, overlays } = lot.rules;
  return {
    ...{ title: lot.title, description: lot.description ?? '', currency: lot.currency },
    ...{ assets: lot.assets.map(({ id }) => id), pack: lot.pack ?? '' },
    overlays: Array.isArray(overlays) ? overlays.map(String) : [],
    ...{ startPrice: lot.startPrice.amount, valuation: lot.valuation?.amount ?? '' },
    ...{ deposit: lot.deposit?.amount ?? '', increment: textOf(increment) },
    ...{ reserve: textOf(reserve), proxy: proxy === true, opensAt: chinaField(lot.opensAt) },
    ...{ hours: lot.durationMs === null ? '' : String(lot.durationMs / HOUR_MS) },
    ...{ contact: lot.contact ?? '', ...operatorFields(lot.operator) },
    ...{ publishOn: lot.publishOn ?? '', viewingFrom: lot.viewingFrom ?? '' },
    viewingTo: lot.viewingTo ?? '',
  };
}

function operatorFields(
  operator: LotDetail['operator'],
): Pick<FormState, 'operatorKind' | 'operatorName' | 'licence' | 'auctioneer'> {
  const { kind: operatorKind, name: operatorName, licence, auctioneer } = operator ?? OWN_SALE;
  return { operatorKind, operatorName, licence: licence ?? '', auctioneer: auctioneer ?? '' };
}

const OWN_SALE = { kind: 'pledgee', name: '', licence: null, auctioneer: null } as const;

function textOf(written: unknown): string {
  return typeof written === 'string' ? written : '';
}

/** Fields that do not say anything that could be sent, by what is wrong with them. */
export type TypedFault = 'needed' | 'notAmount' | 'notTime' | 'notHours';

export interface ReadForm {
  readonly body: object;
  readonly wrong: ReadonlyMap<string, TypedFault>;
}

/** The body of a draft from what was typed; rules that the form does not show stay as they were. */
export function readForm(form: FormState, rules: LotDetail['rules'] = {}): ReadForm {
  const wrong = new Map<string, TypedFault>();
  const currency: Currency = isCurrency(form.currency) ? form.currency : 'CNY';
  const amount = amountsIn(currency, wrong);
  if (form.title.trim() === '') wrong.set('title', 'needed');
  const startPrice = amount('startPrice', form.startPrice);
  if (form.startPrice.trim() === '') wrong.set('startPrice', 'needed');
  if (form.opensAt === '') wrong.set('opensAt', 'notTime');
  const hours = form.hours.trim() === '' ? null : Number(form.hours);
  if (hours !== null && !(hours > 0)) wrong.set('durationMs', 'notHours');
  const shown = {
    increment: amount('rules.increment', form.increment),
    reserve: amount('rules.reserve', form.reserve),
    proxy: form.proxy || null,
    overlays: form.overlays.length > 0 ? [...form.overlays] : null,
  };
  const body = {
    ...{ title: form.title.trim(), description: orNull(form.description), currency },
    ...{ pack: orNull(form.pack), startPrice, valuation: amount('valuation', form.valuation) },
    ...{ deposit: amount('deposit', form.deposit), opensAt: `${form.opensAt}:00+08:00` },
    ...{ durationMs: hours === null ? null : Math.round(hours * HOUR_MS) },
    ...{ rules: mergedRules(rules, shown), assets: form.assets },
    ...{ operator: operatorOf(form), contact: orNull(form.contact) },
    ...{ publishOn: orNull(form.publishOn), viewingFrom: orNull(form.viewingFrom) },
    viewingTo: orNull(form.viewingTo),
  };
  return { body, wrong };
}

/** Reads amounts of one currency; what is no amount is noted with its field, what is empty is not said. */
function amountsIn(currency: Currency, wrong: Map<string, TypedFault>) {
  const like = { amount: formatAmount(0n, currency), currency };
  return (field: string, typed: string): string | null => {
    if (typed.trim() === '') return null;
    const read = readAmount(typed, like);
    if (read === null) wrong.set(field, 'notAmount');
    return read?.amount ?? null;
  };
}

/** The rules that a lot had, with those that the form shows as they stand there now; null is not said. */
function mergedRules(before: LotDetail['rules'], shown: LotDetail['rules']): LotDetail['rules'] {
  const merged = Object.entries({ ...before, ...shown });
  return Object.fromEntries(
    merged.filter(([name, value]) => value !== null || !Object.hasOwn(shown, name)),
  );
}

function orNull(typed: string): string | null {
  return typed.trim() || null;
}

/** Who names nobody sells in its own name. */
function operatorOf(form: FormState): object | null {
  const name = form.operatorName.trim();
  if (name === '') return null;
  const [licence, auctioneer] = [orNull(form.licence), orNull(form.auctioneer)];
  return { kind: form.operatorKind, name, licence, auctioneer };
}

/** Which step of the form a field is on. */
export function stepOf(field: string): number {
  if (['title', 'description', 'assets'].includes(field)) return 1;
  const isThird = /^(publishOn|viewing|opensAt|durationMs|contact|operator)/.test(field);
  return isThird ? 3 : 2;
}

/** How many faults there are on each step, for a mark beside its name. */
export function faultsByStep(faults: readonly Pick<Fault, 'field'>[]): readonly number[] {
  const counts = [0, 0, 0, 0];
  for (const { field } of faults) {
    const step = stepOf(field) - 1;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

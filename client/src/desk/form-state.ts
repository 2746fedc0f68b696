import type { LotDetail } from '../../../src/contract/api.js';
import type { Fault } from '../../../src/contract/errors.js';
import type { OperatorKind } from '../../../src/contract/listing.js';
import { WITH_OWN_CLOCK } from '../../../src/core/auction/own-clock.js';
import { type Format, isFormat } from '../../../src/core/auction/terms.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import { chinaField } from './china-field.js';
import { type CourtFields, courtReferenceIn, emptyCourt } from './court-fields.js';
import { type CriterionRow, rowsOf } from './criteria.js';
import { type PartRow, partRowsOf, readPartAssets } from './parts.js';
import { HOUR_MS, type RuleTexts } from './rule-fields.js';
import { readRules, type RuleFault, ruleTextsOf, type WrittenRules } from './rule-form.js';
import { amountIn, spanIn, spanText } from './typed.js';

/** What stands in the fields of the form, as it was typed. */
export interface FormState {
  title: string;
  description: string;
  assets: string[];
  pack: string;
  /** The case that it is to be the next attempt of; empty for none. */
  case: string;
  /** The names of the overlays that the lister declares. */
  overlays: string[];
  /** What is stated of what the pack asks to be shown, by the name of its parameter. */
  evidence: Record<string, string>;
  format: Format;
  currency: string;
  startPrice: string;
  valuation: string;
  deposit: string;
  rules: RuleTexts;
  criteria: CriterionRow[];
  parts: PartRow[];
  jointBidding: boolean;
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
  /** The act by which a court sells; empty fields where none does. */
  court: CourtFields;
  contact: string;
}

export function emptyForm(): FormState {
  return {
    ...{ title: '', description: '', assets: [], pack: '', case: '' },
    ...{ overlays: [], evidence: {} },
    ...{ format: 'english', currency: 'CNY' },
    ...{ startPrice: '', valuation: '', deposit: '', rules: {}, criteria: rowsOf(undefined) },
    ...{ parts: partRowsOf(undefined), jointBidding: false },
    ...{ publishOn: '', viewingFrom: '', viewingTo: '' },
    ...{ opensAt: '', hours: '24', operatorKind: 'pledgee', operatorName: '' },
    ...{ licence: '', auctioneer: '', contact: '', court: emptyCourt() },
  };
}

/** The form of a draft that was left and is taken up again. */
export function formOf(lot: LotDetail): FormState {
  const { rules, criteria } = ruleTextsOf(lot.rules);
  const { overlays, evidence, parts } = lot.rules;
  return {
    ...{ title: lot.title, description: lot.description ?? '', currency: lot.currency },
    ...{ assets: lot.assets.map(({ id }) => id), pack: lot.pack ?? '', case: lot.case ?? '' },
    overlays: Array.isArray(overlays) ? overlays.map(String) : [],
    evidence: { ...(evidence as Record<string, string> | undefined) },
    format: isFormat(lot.format) ? lot.format : 'english',
    ...{ ...amountsOf(lot), rules, criteria: [...criteria] },
    ...{ parts: partRowsOf(parts, lot.partAssets), jointBidding: lot.jointBidding },
    opensAt: chinaField(lot.opensAt),
    ...{ hours: lot.durationMs === null ? '' : spanText(lot.durationMs, HOUR_MS) },
    ...{ contact: lot.contact ?? '', ...operatorFields(lot.operator) },
    court: { ...(lot.courtReference ?? emptyCourt()) },
    ...plannedDays(lot),
  };
}

function amountsOf({
  startPrice,
  valuation,
  deposit,
}: LotDetail): Pick<FormState, 'startPrice' | 'valuation' | 'deposit'> {
  return {
    startPrice: startPrice.amount,
    valuation: valuation?.amount ?? '',
    deposit: deposit?.amount ?? '',
  };
}

function plannedDays({
  publishOn,
  viewingFrom,
  viewingTo,
}: LotDetail): Pick<FormState, 'publishOn' | 'viewingFrom' | 'viewingTo'> {
  return {
    publishOn: publishOn ?? '',
    viewingFrom: viewingFrom ?? '',
    viewingTo: viewingTo ?? '',
  };
}

function operatorFields(
  operator: LotDetail['operator'],
): Pick<FormState, 'operatorKind' | 'operatorName' | 'licence' | 'auctioneer'> {
  const { kind: operatorKind, name: operatorName, licence, auctioneer } = operator ?? OWN_SALE;
  return { operatorKind, operatorName, licence: licence ?? '', auctioneer: auctioneer ?? '' };
}

const OWN_SALE = { kind: 'pledgee', name: '', licence: null, auctioneer: null } as const;

/** Fields that do not say anything that could be sent, by what is wrong with them. */
export type TypedFault = RuleFault | 'notTime' | 'notHours';

export interface ReadForm {
  readonly body: object;
  readonly wrong: ReadonlyMap<string, TypedFault>;
}

/** The body of a draft from what was typed; rules that the form does not show stay as they were. */
export function readForm(form: FormState, before: WrittenRules = {}): ReadForm {
  const currency: Currency = isCurrency(form.currency) ? form.currency : 'CNY';
  const { rules, wrong: wrongRules } = readRules(form, before, currency);
  const wrong = new Map<string, TypedFault>();
  const amount = amountsIn(currency, wrong);
  if (form.title.trim() === '') wrong.set('title', 'needed');
  const startPrice = amount('startPrice', form.startPrice);
  if (form.startPrice.trim() === '') wrong.set('startPrice', 'needed');
  if (form.opensAt === '') wrong.set('opensAt', 'notTime');
  const durationMs = durationIn(form);
  if (durationMs === 'wrong') wrong.set('durationMs', 'notHours');
  for (const [field, fault] of wrongRules) wrong.set(field, fault);
  const body = {
    ...{ title: form.title.trim(), description: orNull(form.description), currency },
    ...{ pack: orNull(form.pack), format: form.format, startPrice },
    ...{ valuation: amount('valuation', form.valuation), deposit: amount('deposit', form.deposit) },
    ...{ opensAt: `${form.opensAt}:00+08:00`, durationMs, assets: form.assets },
    partAssets: form.format === 'package' ? readPartAssets(form.parts, form.assets) : null,
    rules: { ...rules, ...besidesRules(form) },
    ...{ operator: operatorOf(form), contact: orNull(form.contact) },
    courtReference: courtReferenceIn(form.court, wrong),
    ...{ publishOn: orNull(form.publishOn), viewingFrom: orNull(form.viewingFrom) },
    ...{ viewingTo: orNull(form.viewingTo), jointBidding: form.jointBidding },
    ...(form.case === '' ? {} : { case: form.case }),
  };
  return { body, wrong };
}

/** What stands among the rules of a lot and is none of the room's. */
function besidesRules({ overlays, evidence }: FormState): object {
  const stated = Object.entries(evidence)
    .map(([name, statement]) => [name, statement.trim()] as const)
    .filter(([, statement]) => statement !== '');
  return {
    ...(overlays.length > 0 && { overlays: [...overlays] }),
    ...(stated.length > 0 && { evidence: Object.fromEntries(stated) }),
  };
}

/** Reads amounts of one currency; what is no amount is noted with its field, what is empty is not said. */
function amountsIn(currency: Currency, wrong: Map<string, TypedFault>) {
  return (field: string, typed: string): string | null => {
    if (typed.trim() === '') return null;
    const read = amountIn(typed, currency);
    if (read === null) wrong.set(field, 'notAmount');
    return read;
  };
}

/** How long the lot is to take; null where that is not said, or where its rules say so already. */
function durationIn({ format, hours }: FormState): number | null | 'wrong' {
  if (WITH_OWN_CLOCK.has(format) || hours.trim() === '') return null;
  const ms = spanIn(hours, HOUR_MS);
  return ms === null || ms === 0 ? 'wrong' : ms;
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
  const isThird = /^(publishOn|viewing|opensAt|durationMs|contact|operator|court)/.test(field);
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

import { rulesOf } from '../../../src/core/auction/rule-names.js';
import type { RuleName } from '../../../src/core/auction/rule-draft.js';
import type { Format } from '../../../src/core/auction/terms.js';
import type { Currency } from '../../../src/core/money/currency.js';
import { type CriterionRow, readRows, rowsOf } from './criteria.js';
import { type PartRow, partRowsOf, readParts } from './parts.js';
import {
  type FieldKind,
  isOfFormat,
  isOtherIncrement,
  kindOf,
  RULE_FIELDS,
  type RuleField,
  type RuleTexts,
  ruleOf,
} from './rule-fields.js';
import { amountIn, basisPointsIn, countIn, percentText, spanIn, spanText } from './typed.js';

/** The rules of a lot as they are written in the API. */
export type WrittenRules = Readonly<Record<string, unknown>>;

/** The part of the form that says rules. */
export interface RuleForm {
  readonly format: Format;
  readonly rules: RuleTexts;
  readonly criteria: readonly CriterionRow[];
  readonly parts: readonly PartRow[];
}

export type RuleFault = 'needed' | 'notAmount' | 'notPercent' | 'notCount' | 'notSpan' | 'sameName';

export interface ReadRules {
  readonly rules: WrittenRules;
  /** By the name of the field as faults name it: `rules.softClose.windowMs`. */
  readonly wrong: ReadonlyMap<string, RuleFault>;
}

/** The fields and the rows of the rules that a lot has. */
export function ruleTextsOf(rules: WrittenRules): Pick<RuleForm, 'rules' | 'criteria' | 'parts'> {
  const texts = RULE_FIELDS.map((field) => [field, textIn(field, rules)] as const);
  return {
    rules: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    criteria: rowsOf(rules['criteria']),
    parts: partRowsOf(rules['parts']),
  };
}

/** What a field shows of written rules; nothing for what they do not say. */
export function textIn(field: RuleField, rules: WrittenRules): string {
  const rule = rules[ruleOf(field)];
  if (field === 'softClose') return softCloseText(rule);
  const [, part] = field.split('.');
  return textOf(part === undefined ? rule : partOf(rule, part), kindOf(field));
}

function softCloseText(rule: unknown): string {
  if (rule === undefined) return '';
  return rule === null ? 'none' : 'extend';
}

function partOf(rule: unknown, part: string): unknown {
  return typeof rule === 'object' && rule !== null
    ? (rule as Readonly<Record<string, unknown>>)[part]
    : undefined;
}

function textOf(value: unknown, kind: FieldKind): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return '';
  if (kind.kind === 'percent') return percentText(value);
  return kind.kind === 'span' ? spanText(value, kind.unitMs) : String(value);
}

/**
 * The rules of the form's format as they are typed. Nothing typed is nothing said; a rule that was said to be none stays
 * so, another way to write the increment stays until an amount is typed, and rules of other formats are left out.
 */
export function readRules(form: RuleForm, before: WrittenRules, currency: Currency): ReadRules {
  const wrong = new Map<string, RuleFault>();
  const read = reader(form, currency, wrong);
  const said = rulesOf(form.format).flatMap((name) => {
    const value = read(name);
    const isStillNone = value === undefined && before[name] === null && name !== 'softClose';
    if (isStillNone) return [[name, null] as const];
    return value === undefined ? [] : [[name, value] as const];
  });
  const isTypedIncrement = (form.rules.increment ?? '').trim() !== '';
  const kept = Object.entries(before).filter(
    ([name]) => isNotShown(name) && (!isOtherIncrement(name) || !isTypedIncrement),
  );
  const ofFormat = kept.filter(([name]) => isOfFormat(form.format, name));
  return { rules: Object.fromEntries([...ofFormat, ...said]), wrong };
}

/** What is typed in rows of its own. */
const ROWS: ReadonlySet<string> = new Set(['criteria', 'parts']);

/** What stands among the rules and has its own part of the form. */
const ELSEWHERE: ReadonlySet<string> = new Set(['overlays', 'evidence']);

/** Whether the form has no field for what is written under this name; what stands in another part of it has one. */
function isNotShown(written: string): boolean {
  const isField = RULE_FIELDS.some((field) => ruleOf(field) === written);
  return !isField && !ROWS.has(written) && !ELSEWHERE.has(written);
}

/** Reads one rule after another; undefined is not said, and what could not be read is noted in `wrong`. */
function reader(form: RuleForm, currency: Currency, wrong: Map<string, RuleFault>) {
  const field = (name: RuleField): unknown => {
    const typed = (form.rules[name] ?? '').trim();
    if (typed === '') return undefined;
    const [value, fault] = valueOf(typed, kindOf(name), currency);
    if (value === null) wrong.set(`rules.${name}`, fault);
    return value ?? undefined;
  };
  const needed = (name: RuleField): unknown => {
    if ((form.rules[name] ?? '').trim() === '') wrong.set(`rules.${name}`, 'needed');
    return field(name);
  };
  return (rule: RuleName): unknown => {
    if (rule === 'softClose') return softClose(form.rules.softClose ?? '', field, needed);
    if (rule === 'pausesMs') return pauses(field);
    if (rule === 'parts') return partsIn(form, currency, wrong);
    if (rule !== 'criteria') return field(rule);
    const { criteria, wrong: rows } = readRows(form.criteria);
    for (const [place, fault] of rows) wrong.set(`rules.criteria.${place}`, fault);
    return criteria.length === 0 ? undefined : criteria;
  };
}

/** The parts that are typed; undefined where there are none. */
function partsIn(form: RuleForm, currency: Currency, wrong: Map<string, RuleFault>): unknown {
  const { parts, wrong: rows } = readParts(form.parts, currency);
  for (const [place, fault] of rows) wrong.set(`rules.parts.${place}`, fault);
  return parts.length === 0 ? undefined : parts;
}

type Read = (field: RuleField) => unknown;

function softClose(choice: string, field: Read, needed: Read): unknown {
  if (choice === '') return undefined;
  if (choice === 'none') return null;
  const limitMs = field('softClose.limitMs');
  const moved = { windowMs: needed('softClose.windowMs'), extendMs: needed('softClose.extendMs') };
  return limitMs === undefined ? moved : { ...moved, limitMs };
}

/** Three pauses as soon as one of them is typed. */
function pauses(field: Read): unknown {
  const typed = (['pausesMs.0', 'pausesMs.1', 'pausesMs.2'] as const).map(field);
  return typed.every((pause) => pause === undefined) ? undefined : typed.map((pause) => pause ?? 0);
}

/** What was typed, or null; and the fault that null is. */
function valueOf(typed: string, kind: FieldKind, currency: Currency): [unknown, RuleFault] {
  switch (kind.kind) {
    case 'amount':
      return [amountIn(typed, currency), 'notAmount'];
    case 'percent':
      return [basisPointsIn(typed), 'notPercent'];
    case 'count':
      return [countIn(typed), 'notCount'];
    case 'span':
      return [spanIn(typed, kind.unitMs), 'notSpan'];
    case 'flag':
      return [typed === 'yes', 'needed'];
    case 'choice':
      return [typed, 'needed'];
  }
}

/** The names of the rules that are said, in the form or before, and that the format does not have. */
export function droppedRules(form: RuleForm, before: WrittenRules): readonly RuleName[] {
  const typed = RULE_FIELDS.filter((field) => (form.rules[field] ?? '').trim() !== '').map(ruleOf);
  const rows = readRows(form.criteria).criteria.length > 0 ? (['criteria'] as const) : [];
  const parts = readParts(form.parts, 'CNY').parts.length > 0 ? (['parts'] as const) : [];
  const written = Object.keys(before).map((name) => (isOtherIncrement(name) ? 'increment' : name));
  const said = new Set<string>([...typed, ...rows, ...parts, ...written]);
  return [...said].filter((name) => !isOfFormat(form.format, name)) as RuleName[];
}

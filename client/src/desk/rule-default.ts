import type { PackParameter, RulePackDetail } from '../../../src/contract/listing.js';
import { formatMoney, formatSpan } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { sourceText } from '../planning/source-text.js';
import { kindOf, type RuleField, ruleOf } from './rule-fields.js';
import { textIn } from './rule-form.js';
import { RULE_CHOICES } from './rule-texts.js';
import { USUAL_RULES } from './usual-rules.js';

/** What holds where a field is left empty, and what the law has to say about it. */
export interface RuleDefault {
  /** As it would be typed; empty where nothing holds. */
  readonly typed: string;
  /** In words; empty where nothing holds. */
  readonly words: string;
  /** What the pack says about the rule, with its source; empty where it says nothing. */
  readonly hint: string;
  /** Whether the law leaves no choice. */
  readonly isFixed: boolean;
}

/** The default of a field under a pack, or without one. */
export function defaultOf(
  field: RuleField,
  pack: RulePackDetail | null,
  currency: string,
): RuleDefault {
  const rule = ruleOf(field);
  const parameter = pack?.parameters.find(({ name }) => name === rule) ?? null;
  const rules = { [rule]: parameter === null ? USUAL_RULES[rule] : parameter.value };
  const typed = textIn(field, rules);
  const words = wordsOf(field, typed, currency);
  if (parameter === null) return { typed, words, hint: '', isFixed: false };
  const isFixed = parameter.kind === 'law' && !hasBounds(parameter);
  return { typed, words, hint: hintOf(field, words, parameter), isFixed };
}

function hasBounds({ min, max, among }: PackParameter): boolean {
  return min !== null || max !== null || among !== null;
}

function hintOf(field: RuleField, words: string, parameter: PackParameter): string {
  const shown = words || say({ zh: '不设', en: 'none' });
  const source = sourceText(parameter.source);
  if (parameter.kind === 'default')
    return say({
      zh: `规则包默认：${shown}。${source}。`,
      en: `By the pack: ${shown}. ${source}.`,
    });
  if (parameter.among !== null) {
    const choices = parameter.among.map((one) => say(choiceText(field, String(one))));
    const listed = choices.join(say({ zh: '、', en: ', ' }));
    return say({
      zh: `依法可选：${listed}。${source}。`,
      en: `The law leaves: ${listed}. ${source}.`,
    });
  }
  const bounds = boundsWords(field, parameter);
  return bounds === ''
    ? say({ zh: `依法为：${shown}。${source}。`, en: `By law: ${shown}. ${source}.` })
    : say({ zh: `${bounds}。${source}。`, en: `${bounds}. ${source}.` });
}

function boundsWords(field: RuleField, { min, max }: PackParameter): string {
  const show = (value: number): string =>
    wordsOf(field, textIn(field, { [ruleOf(field)]: value }), '');
  const least =
    min === null ? null : say({ zh: `不少于 ${show(min)}`, en: `at least ${show(min)}` });
  const most = max === null ? null : say({ zh: `不多于 ${show(max)}`, en: `at most ${show(max)}` });
  return [least, most].filter((bound) => bound !== null).join(say({ zh: '，', en: ', ' }));
}

/** What is typed in a field as people read it. */
function wordsOf(field: RuleField, typed: string, currency: string): string {
  const kind = kindOf(field);
  if (typed === '') return '';
  if (kind.kind === 'span') return spanWords(Math.round(Number(typed) * kind.unitMs));
  if (kind.kind === 'percent') return `${typed}%`;
  if (kind.kind === 'amount') return formatMoney({ amount: typed, currency });
  if (kind.kind === 'count') return typed;
  return say(choiceText(field, typed));
}

function spanWords(ms: number): string {
  return ms === 0 ? say({ zh: '无', en: 'none' }) : formatSpan(ms);
}

/** What a choice of a field is called. */
export function choiceText(field: RuleField, choice: string): Text {
  return RULE_CHOICES[`${field} ${choice}`] ?? RULE_CHOICES[choice] ?? { zh: choice, en: choice };
}

import type { Text } from '../i18n/language.js';
import { PARTS } from './part-texts.js';
import { RULE_LABELS, RULE_FORM } from './rule-texts.js';
import { RULE_FIELDS, type RuleField } from './rule-fields.js';

const PAUSES: Text = { zh: '停顿', en: 'Pauses' };

/** What a field or a rule is called in a sentence: its label without the unit. */
export function ruleName(name: string): Text | null {
  if (name === 'pausesMs') return PAUSES;
  if (name.startsWith('criteria')) return RULE_FORM.criteria;
  if (name.startsWith('parts')) return PARTS.title;
  if (!RULE_FIELDS.includes(name as RuleField)) return null;
  const { zh, en } = RULE_LABELS[name as RuleField];
  return { zh: zh.replace(/（[^）]*）$/, ''), en: en.replace(/ \([^)]*\)$/, '') };
}
